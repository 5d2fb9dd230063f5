// The minutes as they were issued, to be read from beginning to end; whoever is asked signs them at the foot, or says why not.
// qmllint disable unqualified
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MPage {
    id: screen

    required property TabPane pane
    required property string meeting
    property string item: ""
    // The first paragraphs are there with the screen, the others a moment later.
    property int made: 4

    function answer(refusing: bool): void {
        sheet.setSource(Qt.resolvedUrl("SignSheet.qml"), { minutes: one, refusing: refusing });
    }

    backVisible: pane.depth > 1 || !pane.split
    onBack: pane.back()
    eyebrow: one.overline
    title: one.title
    spacing: 12
    footer: [
        MButton {
            visible: one.canSign
            kind: MButton.Primary
            glyph: "signature"
            text: qsTr("Sign the minutes")
            Layout.fillWidth: true
            onClicked: screen.answer(false)
        },
        MButton {
            visible: one.canSign && !one.refused
            kind: MButton.Quiet
            text: qsTr("I do not sign")
            Layout.fillWidth: true
            onClicked: screen.answer(true)
        }
    ]

    MinutesModel {
        id: one

        meeting: screen.meeting
        item: screen.item
    }
    Timer {
        interval: 40
        repeat: true
        running: screen.visible && screen.made < one.paragraphs.count
        onTriggered: screen.made += 4
    }
    ProblemBanner {}
    Flow {
        visible: one.exists
        spacing: Theme.spaceS
        Layout.fillWidth: true

        MChip {
            text: one.stateText
            tone: one.stateTone
            width: Math.min(implicitWidth, parent.width)
        }
    }
    MText {
        visible: text !== ""
        kind: MText.Secondary
        text: Parts.joined([one.versionText, one.deadlineText], " ")
    }
    MCard {
        visible: one.mineText !== ""

        MText {
            kind: MText.Strong
            text: qsTr("Your answer")
        }
        MStatusLine {
            live: true
            text: one.mineText
            glyph: one.mineIcon
            tone: one.mineTone
        }
        Flow {
            visible: one.hasReceipt || one.canUndo
            spacing: Theme.spaceS
            Layout.fillWidth: true

            MButton {
                visible: one.hasReceipt
                glyph: "signature"
                text: qsTr("Show the receipt")
                onClicked: screen.pane.openReceipt(one.statement)
            }
            MButton {
                visible: one.canUndo
                glyph: "undo"
                text: qsTr("Undo")
                onClicked: Session.undo(one.statement)
            }
        }
    }
    MProgress {
        visible: one.exists && !one.readable
        text: one.fetchText
        value: one.fetched
    }
    MCard {
        visible: one.head.count > 0
        gap: 12

        Repeater {
            model: one.head

            Fact {
                required property var model

                label: model.label
                value: model.value
            }
        }
    }
    Repeater {
        model: one.paragraphs

        Loader {
            id: row

            required property var model
            required property int index

            active: index < screen.made
            visible: active
            Layout.fillWidth: true
            Layout.leftMargin: model.isSub ? Theme.spaceM : 0
            sourceComponent: MinutesParagraph {
                model: row.model
            }
        }
    }
    MText {
        visible: one.signers.count > 0
        kind: MText.Section
        text: qsTr("Signatures")
        Layout.topMargin: Theme.spaceS
    }
    MCard {
        visible: one.signers.count > 0
        gap: 12

        Repeater {
            model: one.signers

            MStack {
                id: signer

                required property string nameText
                required property string stateText
                required property string icon
                required property int tone

                spacing: 2
                Layout.fillWidth: true

                MText {
                    text: signer.nameText
                    font.weight: Font.Medium
                }
                MStatusLine {
                    text: signer.stateText
                    glyph: signer.icon
                    tone: signer.tone
                }
            }
        }
    }
    Fact {
        visible: one.readable
        label: qsTr("Fingerprint of the minutes (SHA-256)")
        value: one.hashText
        mono: true
    }
    MEmptyState {
        visible: !one.exists
        glyph: "document"
        title: qsTr("No minutes have been issued")
    }
    Loader {
        id: sheet

        visible: false

        Connections {
            target: sheet.item
            ignoreUnknownSignals: true

            function onClosed() {
                sheet.source = "";
            }
        }
    }
}
