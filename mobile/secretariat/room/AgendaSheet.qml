// The agenda, where there is no room for it beside the item.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    required property RoomModel room
    required property string meeting
    // The sheet that comes after this one.
    property string next: ""

    title: qsTr("Agenda")
    subtitle: room.progressText
    onClosed: Session.clearProblem()
    Component.onCompleted: open()

    Repeater {
        model: sheet.room.agenda

        MListRow {
            required property var model

            eyebrow: Parts.joined([model.numberText, model.stateText], " · ")
            title: model.title
            chevron: false
            selected: model.item === sheet.room.item
            onClicked: {
                sheet.room.look(model.item);
                sheet.close();
            }
        }
    }
    MButton {
        kind: MButton.Quiet
        glyph: "lock"
        text: qsTr("Close the meeting")
        Layout.fillWidth: true
        onClicked: {
            sheet.next = "CloseMeetingSheet.qml";
            sheet.close();
        }
    }
}
