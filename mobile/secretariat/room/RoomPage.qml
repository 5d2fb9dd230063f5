// The meeting while it goes on.
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

    MeetingModel {
        id: one

        meeting: screen.meeting
    }
    ProblemBanner {}
    MText {
        kind: MText.Card
        text: one.stateText
    }
    LiveBand {
        meeting: screen.meeting
        onOpened: meeting => screen.pane.open("LiveScreen.qml", { meeting: meeting })
    }
}
