// Naming a substitute: who, for which mandate, for the whole meeting or some items. The invitation follows.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MSheet {
    id: sheet

    required property MeetingModel meeting
    property string mandate: ""
    property var chosen: ({})

    function pick(item: string, on: bool): void {
        const next = Object.assign({}, chosen);
        if (on)
            next[item] = true;
        else
            delete next[item];
        chosen = next;
    }

    title: qsTr("Nominate a substitute")
    subtitle: qsTr("The person gets an invitation from you, and becomes your substitute by accepting it.")
    dirty: name.text !== ""
    Component.onCompleted: open()
    onAboutToHide: Session.clearProblem()

    MRadioGroup {
        id: forWhom

        label: qsTr("For the mandate")
        visible: mandates.count > 1

        Repeater {
            id: mandates

            model: sheet.meeting.answers

            MRadioRow {
                required property string mandate
                required property string functionText

                value: mandate
                text: functionText
                Component.onCompleted: if (forWhom.value === "") forWhom.value = mandate
            }
        }
    }
    MTextField {
        id: name

        label: qsTr("The substitute's name")
        onEdited: Session.clearProblem()
    }
    MTextField {
        id: basis

        label: qsTr("Basis")
        placeholder: qsTr("For example the delegation order, 3.2")
        helper: qsTr("By what right the person may act for you. Can be left empty.")
    }
    MSwitchRow {
        id: whole

        text: qsTr("The whole meeting")
        subtitle: qsTr("Turn it off to choose items.")
        checked: true
    }
    Repeater {
        model: whole.checked ? null : sheet.meeting.items

        MCheckRow {
            required property string item
            required property string numberText
            required property string title
            required property bool isDecision

            visible: isDecision
            text: qsTr("%1 %2", "an item's number and title").arg(numberText).arg(title)
            onToggled: sheet.pick(item, checked)
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
            text: qsTr("Nominate")
            enabled: name.text.trim() !== "" && forWhom.value !== "" && (whole.checked || Object.keys(sheet.chosen).length > 0)
            Layout.fillWidth: true
            onClicked: sheet.meeting.nominate(forWhom.value, name.text, whole.checked ? [] : Object.keys(sheet.chosen), basis.text)
        }
    ]
}
