// What belongs to the meeting as a whole: another item, who adjusts the minutes, its end.
import QtQuick
import QtQuick.Layouts
import Mandat.Secretariat
import Mandat.Ui

ColumnLayout {
    id: commands

    required property RoomModel room

    signal asked(string sheet)

    visible: room.open
    spacing: 0
    Layout.fillWidth: true

    MButton {
        kind: MButton.Quiet
        glyph: "plus"
        text: qsTr("Add an item")
        Layout.fillWidth: true
        onClicked: commands.asked("AddMatterSheet.qml")
    }
    MButton {
        kind: MButton.Quiet
        glyph: "people"
        text: commands.room.adjustersText !== "" ? qsTr("Elect other adjusters") : qsTr("Elect adjusters")
        Layout.fillWidth: true
        onClicked: commands.asked("ElectSheet.qml")
    }
    MButton {
        kind: MButton.Quiet
        glyph: "lock"
        text: qsTr("Close the meeting")
        Layout.fillWidth: true
        onClicked: commands.asked("CloseMeetingSheet.qml")
    }
}
