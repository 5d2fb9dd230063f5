// What can become of a meeting that has not opened: another day, or none.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

ColumnLayout {
    id: changes

    signal chosen(string sheet)

    spacing: 0
    Layout.fillWidth: true

    MListRow {
        glyph: "calendar"
        title: qsTr("Move the meeting")
        subtitle: qsTr("To another day; the notice to it is then to be sent.")
        divider: true
        focus: true
        onClicked: changes.chosen("../year/MoveMeetingSheet.qml")
    }
    MListRow {
        glyph: "close"
        title: qsTr("Cancel the meeting")
        subtitle: qsTr("It is not held at all.")
        onClicked: changes.chosen("../year/CancelMeetingSheet.qml")
    }
}
