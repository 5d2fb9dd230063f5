// Answering a request for completion: what is asked for, the answer, and files.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MPage {
    id: screen

    required property TabPane pane
    required property string matter
    readonly property MatterDraftModel writing: draft

    backVisible: pane.depth > 1 || !pane.split
    onBack: pane.back()
    eyebrow: one.title
    title: qsTr("Complete your matter")
    spacing: 12
    Component.onCompleted: {
        draft.begin("completion", matter);
        words.text = draft.text;
    }

    MatterModel {
        id: one

        matter: screen.matter
    }
    MatterDraftModel {
        id: draft
    }
    ProblemBanner {}
    MCard {
        visible: one.requestText !== ""
        gap: 2

        MText {
            kind: MText.Strong
            text: qsTr("What is asked for")
        }
        MText {
            longText: true
            text: one.requestText
        }
    }
    MTextArea {
        id: words

        label: qsTr("Your answer")
        minimumLines: 4
        onEdited: draft.setText(text)
    }
    DraftFiles {
        draft: screen.writing
        onOpened: hash => screen.pane.openPaper(hash)
    }
    MStatusLine {
        visible: text !== ""
        text: draft.savedText
        glyph: "device"
    }
    footer: [
        MText {
            kind: MText.Small
            text: draft.missingText !== "" ? draft.missingText : qsTr("When you hand it in, it becomes a public record, with its files.")
        },
        MButton {
            kind: MButton.Primary
            text: qsTr("Hand in the answer")
            enabled: draft.missingText === "" && !draft.attaching && one.requestText !== ""
            Layout.fillWidth: true
            onClicked: {
                if (draft.handIn())
                    screen.pane.back();
            }
        }
    ]
}
