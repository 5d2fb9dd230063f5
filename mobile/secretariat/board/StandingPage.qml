// How it stands before the meeting: who has declared what, what can be decided, and what would mend the rest.
import QtQuick
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

FocusScope {
    id: screen

    required property TabPane pane
    required property string meeting

    BoardScreen {
        anchors.fill: parent
        focus: true
        pane: screen.pane
        meeting: screen.meeting
    }
}
