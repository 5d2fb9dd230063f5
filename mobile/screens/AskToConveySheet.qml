// Asking another member to state my position at the meeting: whom, on which items, and what to say.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MSheet {
    id: sheet

    required property ConveyanceRequestModel asking
    required property AbsenceModel away
    property var chosen: ({})

    function pick(item: string, on: bool): void {
        const next = Object.assign({}, chosen);
        if (on)
            next[item] = true;
        else
            delete next[item];
        chosen = next;
    }

    title: qsTr("Ask a member to state it")
    subtitle: qsTr("The member answers yes or no, and states your position. You are told what was stated and can contest it.")
    dirty: who.value !== "" || message.text !== ""
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: open()

    KeptText {
        key: "ask-to-convey/" + sheet.asking.meeting + "/" + sheet.asking.mandate
        field: message
    }
    MTextArea {
        id: message

        label: qsTr("What you want to have said")
        helper: qsTr("Every member can read it, and it becomes a public record.")
        minimumLines: 2
        onEdited: Session.clearProblem()
    }
    MSwitchRow {
        id: every

        text: qsTr("Every item that counts on you")
        subtitle: qsTr("Turn it off to choose items.")
        checked: true
    }
    Repeater {
        model: every.checked ? null : sheet.away.items

        MCheckRow {
            required property string item
            required property string numberText
            required property string title

            text: qsTr("%1 %2", "an item's number and title").arg(numberText).arg(title)
            onToggled: sheet.pick(item, checked)
        }
    }
    MText {
        kind: MText.Section
        text: who.label
        Layout.topMargin: Theme.spaceS
    }
    MRadioGroup {
        id: who

        label: qsTr("Who is asked")

        Repeater {
            model: sheet.asking.members

            MRadioRow {
                required property string person
                required property string personName
                required property string functionText
                required property string comingText
                required property bool asked

                visible: !asked
                value: person
                text: personName
                subtitle: Parts.joined([functionText, comingText], " · ")
            }
        }
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MButton {
            kind: MButton.Primary
            text: qsTr("Ask")
            enabled: who.value !== "" && (every.checked || Object.keys(sheet.chosen).length > 0)
            Layout.fillWidth: true
            onClicked: {
                if (sheet.asking.ask(who.value, every.checked ? [] : Object.keys(sheet.chosen), message.text))
                    sheet.close();
            }
        }
    ]
}
