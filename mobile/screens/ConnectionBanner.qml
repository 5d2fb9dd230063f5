// How the network is, in words. Short drops show nothing, what is shown stays long enough to be read, and that contact is back is told (ConnectionNotice).
import QtQuick
import Mandat.App
import Mandat.Screens
import Mandat.Ui

Item {
    id: banner

    readonly property int margin: Theme.margin(width)
    readonly property bool shown: ConnectionNotice.text !== ""

    implicitHeight: shown ? bar.implicitHeight : 0

    RoomyBanner {
        id: bar

        width: parent.width
        visible: banner.shown
        text: ConnectionNotice.text
        tone: ConnectionNotice.tone
        glyph: ConnectionNotice.glyph
    }
}
