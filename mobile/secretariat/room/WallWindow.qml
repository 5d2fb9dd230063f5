// The meeting's screen as a window, to be moved to another screen or shared alone (WallScreen).
import QtQuick
import Mandat.Secretariat
import Mandat.Ui

Window {
    id: window

    property string meeting: ""

    // Closed by hand, or the meeting is over.
    signal ended

    width: 1280
    height: 720
    visible: true
    color: Theme.surface
    title: qsTr("The meeting's screen")
    onClosing: window.ended()

    WallView {
        anchors.fill: parent
        focus: true
        closable: false
        meeting: window.meeting
        onOverChanged: if (over) window.ended()
    }
}
