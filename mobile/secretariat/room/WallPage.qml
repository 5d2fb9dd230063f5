// The meeting's screen, in the place of the workspace.
import QtQuick
import Mandat.Screens
import Mandat.Secretariat

FocusScope {
    id: screen

    required property TabPane pane
    required property string meeting
    // Nothing stands beside it.
    readonly property bool wholeWidth: true
    readonly property bool shared: true

    WallView {
        anchors.fill: parent
        focus: true
        meeting: screen.meeting
        onClosed: screen.pane.back()
    }
}
