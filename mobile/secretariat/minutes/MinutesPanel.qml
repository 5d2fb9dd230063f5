// Beside the minutes: how far they have come and by when, issuing them, who has signed, and the files.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MStack {
    id: panel

    required property MinutesDeskModel minutes
    required property MinutesModel issued
    property bool locked: false
    // The page beside says what was issued, and nothing else: only that is signed here.
    readonly property bool showsIssued: locked && !minutes.dirty

    signal asked(string sheet, var properties)
    signal signed(bool refusing)
    signal read
    signal correct

    spacing: 12
    Layout.fillWidth: true

    Flow {
        visible: panel.minutes.series.length > 1
        spacing: Theme.spaceXs
        Layout.fillWidth: true

        Repeater {
            // By number: the rows outlive a list that is read anew.
            model: panel.minutes.series.length

            MFilterChip {
                required property int index
                readonly property var row: panel.minutes.series[index] || ({ text: "", item: "" })

                text: row.text
                checked: panel.minutes.item === row.item
                onClicked: panel.minutes.item = row.item
            }
        }
    }
    MCard {
        gap: 12

        MStatusLine {
            live: true
            glyph: panel.minutes.adjusted ? "check-circle" : panel.minutes.forSigning ? "signature" : "document"
            tone: panel.minutes.standingTone
            text: panel.minutes.standingText
        }
        MStatusLine {
            visible: panel.minutes.clockText !== ""
            glyph: "clock"
            tone: panel.minutes.clockTone
            text: panel.minutes.clockText
        }
        MText {
            visible: text !== ""
            kind: MText.Small
            text: {
                // Once they are asked to sign they stand among the signatures.
                if (panel.minutes.forSigning)
                    return "";
                return panel.minutes.adjustersText !== "" ? panel.minutes.adjustersText : panel.minutes.whyNotForSigning;
            }
        }
        MButton {
            visible: panel.minutes.canElect
            glyph: "people"
            text: panel.minutes.adjustersText === "" ? qsTr("Elect who adjusts the minutes") : qsTr("Elect others")
            Layout.fillWidth: true
            onClicked: panel.asked("AdjustersSheet.qml", {})
        }
        MButton {
            visible: panel.minutes.canIssue
            kind: panel.locked ? MButton.Soft : MButton.Primary
            glyph: panel.locked ? "pen" : "send"
            text: {
                if (panel.locked)
                    return qsTr("Make a correction");
                return panel.minutes.forSigning ? qsTr("Issue the correction") : qsTr("Issue the minutes");
            }
            description: panel.locked ? qsTr("A new version, which everybody signs") : qsTr("Ctrl+Enter")
            Layout.fillWidth: true
            onClicked: {
                if (panel.locked)
                    panel.correct();
                else
                    panel.asked("IssueSheet.qml", {});
            }
        }
        MButton {
            visible: panel.minutes.version > 0
            glyph: "eye"
            text: qsTr("Read version %1 as it was issued").arg(panel.minutes.version)
            Layout.fillWidth: true
            onClicked: panel.read()
        }
        MButton {
            visible: panel.minutes.atOnce.length > 0
            kind: MButton.Quiet
            text: qsTr("Adjust a paragraph at once")
            Layout.fillWidth: true
            onClicked: panel.asked("AdjustAtOnceSheet.qml", {})
        }
    }
    MCard {
        visible: panel.minutes.signers.count > 0
        gap: 12

        MText {
            kind: MText.Card
            text: qsTr("Signatures")
        }
        Repeater {
            model: panel.minutes.signers

            MStack {
                id: signer

                required property var model

                spacing: 2
                Layout.fillWidth: true

                RowLayout {
                    spacing: Theme.spaceS
                    Layout.fillWidth: true

                    MText {
                        kind: MText.Strong
                        text: signer.model.nameText
                        Layout.fillWidth: true
                    }
                    MText {
                        visible: text !== ""
                        kind: MText.Small
                        text: signer.model.roleText
                        Layout.fillWidth: false
                    }
                }
                MStatusLine {
                    glyph: signer.model.icon
                    tone: signer.model.tone
                    text: signer.model.stateText
                }
                MButton {
                    visible: panel.minutes.canEnter && signer.model.waits && !signer.model.isMe
                    kind: MButton.Quiet
                    text: qsTr("From a signing service")
                    Layout.fillWidth: true
                    accessibleName: signer.model.enterName
                    onClicked: panel.asked("ExternalSheet.qml", { person: signer.model.person, name: signer.model.nameText })
                }
            }
        }
        MText {
            visible: panel.issued.canSign && !panel.showsIssued
            kind: MText.Small
            text: qsTr("What stands here is not what was issued. Read version %1 to sign it.").arg(panel.minutes.version)
        }
        MButton {
            visible: panel.issued.canSign && panel.showsIssued
            kind: MButton.Primary
            glyph: "signature"
            text: qsTr("Sign the minutes")
            Layout.fillWidth: true
            onClicked: panel.signed(false)
        }
        MButton {
            visible: panel.issued.canSign && panel.showsIssued && !panel.issued.refused
            kind: MButton.Quiet
            text: qsTr("I do not sign")
            Layout.fillWidth: true
            onClicked: panel.signed(true)
        }
    }
    MinutesFilesCard {
        visible: panel.minutes.forSigning
        meeting: panel.minutes.meeting
        item: panel.minutes.item
        version: panel.minutes.version
    }
}
