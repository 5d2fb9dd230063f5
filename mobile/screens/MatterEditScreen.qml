// Writing a matter. What is written is kept on this device, encrypted, until it is handed in or thrown away.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MPage {
    id: screen

    required property TabPane pane
    // Empty: a new one.
    property string draftId: ""
    readonly property MatterDraftModel writing: draft

    function resumeWith(): var {
        return { draftId: draft.savedText !== "" ? draft.draft : "" };
    }

    backVisible: pane.depth > 1 || !pane.split
    onBack: pane.back()
    eyebrow: qsTr("Draft, only on this device")
    title: qsTr("A matter of your own")
    spacing: 12
    Component.onCompleted: {
        if (draftId !== "")
            draft.open(draftId);
        else
            draft.begin("matter", "");
        heading.text = draft.title;
        words.text = draft.text;
        kinds.value = String(draft.itemKind);
        classes.value = draft.decisionClass > 0 ? String(draft.decisionClass) : "";
        wishes.value = draft.meeting !== "" ? draft.meeting : "-";
    }

    MatterDraftModel {
        id: draft
    }
    ProblemBanner {}
    MTextField {
        id: heading

        label: qsTr("Title")
        maximumLength: 400
        onEdited: draft.setTitle(text)
    }
    MTextArea {
        id: words

        label: qsTr("Description")
        placeholder: qsTr("What it is about, and what you want the meeting to do")
        minimumLines: 4
        onEdited: draft.setText(text)
    }
    MText {
        kind: MText.Section
        text: qsTr("What is the meeting to do?")
        Layout.topMargin: Theme.spaceS
    }
    MRadioGroup {
        id: kinds

        label: qsTr("What is the meeting to do?")
        onChosen: value => draft.setItemKind(Number(value))

        MRadioRow {
            value: "1"
            text: qsTr("Decide")
        }
        MRadioRow {
            value: "3"
            text: qsTr("Discuss")
        }
        MRadioRow {
            value: "2"
            text: qsTr("Be informed")
        }
    }
    MText {
        visible: classes.visible
        kind: MText.Section
        text: qsTr("Whom does the decision concern?")
        Layout.topMargin: Theme.spaceS
    }
    MRadioGroup {
        id: classes

        visible: draft.itemKind === 1
        label: qsTr("Whom does the decision concern?")
        onChosen: value => draft.setDecisionClass(Number(value))

        MRadioRow {
            value: "1"
            text: qsTr("All members, or the forum itself")
        }
        MRadioRow {
            value: "2"
            text: qsTr("Those responsible for a subject area")
        }
        MRadioRow {
            value: "3"
            text: qsTr("It is about money")
        }
    }
    Repeater {
        model: draft.itemKind === 1 && draft.decisionClass === 2 ? draft.areas : null

        MCheckRow {
            required property var model

            text: model.name
            checked: model.checked
            onToggled: draft.setArea(model.area, checked)
        }
    }
    MText {
        visible: wishes.visible
        kind: MText.Section
        text: qsTr("Which meeting do you wish for?")
        Layout.topMargin: Theme.spaceS
    }
    MRadioGroup {
        id: wishes

        visible: draft.meetings.count > 0
        label: qsTr("Which meeting do you wish for?")
        onChosen: value => draft.setMeeting(value === "-" ? "" : value)

        MRadioRow {
            value: "-"
            text: qsTr("No particular one")
        }
        Repeater {
            model: draft.meetings

            MRadioRow {
                required property var model

                value: model.meeting
                text: model.dateText
                subtitle: model.materialText
            }
        }
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
    MButton {
        visible: draft.savedText !== ""
        kind: MButton.Destructive
        glyph: "trash"
        text: qsTr("Throw the draft away")
        Layout.fillWidth: true
        onClicked: {
            draft.discard();
            if (Session.problem === "")
                screen.pane.back();
        }
    }
    footer: [
        MText {
            kind: MText.Small
            text: draft.missingText !== "" ? draft.missingText : qsTr("When you hand it in, it becomes a public record, with its files.")
        },
        MButton {
            kind: MButton.Primary
            text: qsTr("Hand in the matter")
            enabled: draft.missingText === "" && !draft.attaching
            Layout.fillWidth: true
            onClicked: {
                if (draft.handIn())
                    screen.pane.replace("MatterScreen.qml", { matter: draft.draft });
            }
        }
    ]
}
