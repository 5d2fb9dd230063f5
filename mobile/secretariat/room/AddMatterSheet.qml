// A matter that comes up at the table, as an item of its own.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

AddItemSheet {
    id: sheet

    required property RoomModel room
    required property string meeting

    kind: "add"
    agenda: AgendaModel {
        meeting: sheet.meeting
    }
    onAdded: item => room.look(item)
}
