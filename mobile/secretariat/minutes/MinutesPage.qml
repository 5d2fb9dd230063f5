// The meeting's minutes: what has been issued of them.
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
        glyph: "document"
        title: qsTr("No minutes yet")
        text: qsTr("They are written of what was recorded at the meeting.")
    }
    MinutesList {
        meeting: screen.meeting
        onOpened: item => screen.pane.openMinutes(screen.meeting, item)
    }
}
