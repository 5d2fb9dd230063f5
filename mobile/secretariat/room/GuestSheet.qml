// Somebody who is there without being counted, and whom nobody expected: an official, an observer, an adjunct.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    required property RoomModel room
    required property string meeting
    // What it was opened on.
    property string item: ""
    property string itemText: ""

    title: qsTr("Somebody else is there")
    subtitle: qsTr("For the minutes. Whoever has no mandate is never counted.")
    dirty: who.person !== "" || who.name !== "" || organisation.text !== ""
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: {
        item = room.item;
        itemText = room.head;
        open();
    }

    RegisterModel {
        id: theRegister
    }
    PersonChoice {
        id: who

        register: theRegister
    }
    MRadioGroup {
        id: kind

        label: qsTr("As what")
        value: "4"

        MRadioRow {
            value: "4"
            text: qsTr("Official")
        }
        MRadioRow {
            value: "5"
            text: qsTr("Observer")
        }
        MRadioRow {
            value: "2"
            text: qsTr("Adjunct")
        }
    }
    MText {
        kind: MText.Small
        text: qsTr("Experts are invited at the item, under Agenda, and stand in the list by themselves.")
    }
    MTextField {
        id: organisation

        label: qsTr("Organisation")
        helper: qsTr("Can be left empty")
        maximumLength: 200
    }
    MCheckRow {
        id: here

        visible: sheet.item !== ""
        text: qsTr("At this item alone")
        subtitle: sheet.itemText
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MButton {
            kind: MButton.Primary
            text: qsTr("Note that they are there")
            enabled: who.person !== "" || who.name !== ""
            Layout.fillWidth: true
            onClicked: {
                if (sheet.room.addGuest(Number(kind.value), who.person, who.name, organisation.text, here.checked ? sheet.item : ""))
                    sheet.close();
            }
        }
    ]
}
