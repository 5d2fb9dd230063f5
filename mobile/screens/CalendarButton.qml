// The meeting to one's own calendar.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MButton {
    id: control

    required property string meeting

    kind: MButton.Quiet
    glyph: "calendar"
    text: qsTr("Add to my calendar")
    leftPadding: 0
    Layout.maximumWidth: parent ? parent.width : implicitWidth
    onClicked: calendar.save()

    MeetingCalendar {
        id: calendar

        meeting: control.meeting
    }
}
