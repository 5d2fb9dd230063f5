// How the network is, in words. Short drops show nothing, and what is shown stays long enough to be read.
import QtQuick
import Mandat.App
import Mandat.Screens
import Mandat.Ui

Item {
    id: banner

    readonly property string wanted: Session.alarmText !== "" ? Session.alarmText : Session.connectionText
    readonly property bool grave: Session.alarmText !== "" || Session.connectionTone === MTone.Warn || Session.connectionTone === MTone.Bad
    readonly property int margin: Theme.margin(width)
    property string text: ""
    readonly property bool shown: text !== ""

    function settle(): void {
        if (wanted === text) {
            wait.stop();
        } else if (grave || (text !== "" && wanted !== "")) {
            wait.stop();
            text = wanted;
        } else {
            wait.interval = wanted === "" ? 2000 : 1500;
            wait.start();
        }
    }

    implicitHeight: shown ? bar.implicitHeight : 0
    onWantedChanged: settle()
    Component.onCompleted: settle()

    Timer {
        id: wait

        onTriggered: banner.text = banner.wanted
    }
    MBanner {
        id: bar

        width: parent.width
        visible: banner.shown
        text: banner.text
        tone: Session.alarmText !== "" ? MTone.Bad : Session.connectionTone
        glyph: banner.grave ? "warning" : (Session.online ? "sync" : "offline")
    }
}
