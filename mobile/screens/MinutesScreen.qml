// The minutes as they were issued, to be read from beginning to end. A draft is commented on, paragraph by paragraph; of what is issued for signing whoever is
// asked signs it at the foot, or says why not.
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
    // The paragraph whose comment is being written when the screen opens; "-" is the whole, empty none.
    property string commentAtOnce: ""
    // The first paragraphs are there with the screen, the others a moment later.
    property int made: 4

    function resumeWith(): var {
        const writing = sheet.item as CommentSheet;
        return { commentAtOnce: writing ? writing.paragraph || "-" : "" };
    }

    function answer(refusing: bool): void {
        sheet.setSource(Qt.resolvedUrl("SignSheet.qml"), { minutes: one, refusing: refusing });
    }

    function comment(paragraph: string): void {
        sheet.setSource(Qt.resolvedUrl("CommentSheet.qml"), { comments: round, paragraph: paragraph });
    }

    Component.onCompleted: if (commentAtOnce !== "") Parts.later(() => screen.comment(screen.commentAtOnce === "-" ? "" : screen.commentAtOnce))
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
    MinutesComments {
        id: round

        minutes: one
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
        visible: round.isDraft

        MText {
            kind: MText.Strong
            text: qsTr("A draft for comments")
        }
        MText {
            text: Parts.joined([round.canComment ? qsTr("Read it, and say at a paragraph what is wrong or missing. The minutes are issued for signing afterwards.")
                                                 : qsTr("The minutes are issued for signing afterwards."), round.countText], " ")
        }
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
                comments: round
                onComment: screen.comment(row.model.nameText)
                onReceipt: statement => screen.pane.openReceipt(statement)
            }
        }
    }
    MText {
        visible: round.isDraft
        kind: MText.Section
        text: qsTr("About the whole")
        Layout.topMargin: Theme.spaceS
    }
    ParagraphComments {
        comments: round
        onWrite: screen.comment("")
        onReceipt: statement => screen.pane.openReceipt(statement)
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
