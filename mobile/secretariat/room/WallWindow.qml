// The meeting's screen in a window of its own, to be moved to another screen or shared alone.
import QtQuick
import Mandat.Secretariat
import Mandat.Ui

Window {
    id: window

    property string meeting: ""

    width: 1280
    height: 720
    visible: true
    color: Theme.surface
    title: qsTr("The meeting's screen")

    WallView {
        anchors.fill: parent
        focus: true
        closable: false
        meeting: window.meeting
    }
}
