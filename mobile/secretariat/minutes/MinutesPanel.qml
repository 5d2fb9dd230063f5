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

    signal asked(string sheet, var properties)
    signal signed(bool refusing)
    signal read

    spacing: 12
    Layout.fillWidth: true

    Flow {
        visible: panel.minutes.series.length > 1
        spacing: Theme.spaceXs
        Layout.fillWidth: true

        Repeater {
            model: panel.minutes.series

            MFilterChip {
                required property var modelData

                text: modelData.text
                checked: panel.minutes.item === modelData.item
                onClicked: panel.minutes.item = modelData.item
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
            text: panel.minutes.adjustersText !== "" ? panel.minutes.adjustersText : panel.minutes.whyNotForSigning
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
            kind: !panel.issued.canSign && (panel.minutes.dirty || !panel.minutes.forSigning) ? MButton.Primary : MButton.Soft
            glyph: "send"
            text: panel.minutes.adjusted ? qsTr("Issue a correction") : qsTr("Issue the minutes")
            description: qsTr("Ctrl+Enter")
            Layout.fillWidth: true
            onClicked: panel.asked("IssueSheet.qml", {})
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

                MText {
                    kind: MText.Strong
                    text: signer.model.nameText
                }
                MStatusLine {
                    glyph: signer.model.icon
                    tone: signer.model.tone
                    text: signer.model.stateText
                }
                MButton {
                    visible: panel.minutes.canEnter && signer.model.waits && !signer.model.isMe
                    kind: MButton.Quiet
                    text: qsTr("Signed at a signing service")
                    accessibleName: signer.model.enterName
                    onClicked: panel.asked("ExternalSheet.qml", { person: signer.model.person, name: signer.model.nameText })
                }
            }
        }
        MButton {
            visible: panel.issued.canSign
            kind: MButton.Primary
            glyph: "signature"
            text: qsTr("Sign the minutes")
            Layout.fillWidth: true
            onClicked: panel.signed(false)
        }
        MButton {
            visible: panel.issued.canSign && !panel.issued.refused
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
