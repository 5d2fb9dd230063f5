// What goes out after the meeting: the minutes that have been issued, each to open and to send on.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MPage {
    id: screen

    required property TabPane pane
    required property string meeting

    title: ""

    ProblemBanner {}
    MinutesListModel {
        id: issued

        meeting: screen.meeting
    }
    MEmptyState {
        visible: issued.count === 0
        glyph: "send"
        title: qsTr("Nothing to send out yet")
        text: qsTr("The minutes go out once they have been adjusted.")
    }
    MinutesList {
        meeting: screen.meeting
        onOpened: item => screen.pane.openMinutes(screen.meeting, item)
    }
}
