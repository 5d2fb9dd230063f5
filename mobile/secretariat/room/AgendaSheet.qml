// The agenda, where there is no room for it beside the item.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

RoomSheet {
    id: sheet

    title: qsTr("Agenda")
    subtitle: room.progressText
    onAboutToHide: Session.clearProblem()
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
    RoomCommands {
        room: sheet.room
        onAsked: next => sheet.goOn(next)
    }
}
