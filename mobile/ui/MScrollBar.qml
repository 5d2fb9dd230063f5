// How far something has been scrolled; seen only where there is more than fits.
import QtQuick
import QtQuick.Templates as T
import Mandat.Ui

T.ScrollBar {
    id: bar

    property bool strong: false

    implicitWidth: orientation === Qt.Vertical ? 8 : 0
    implicitHeight: orientation === Qt.Vertical ? 0 : 8
    padding: 2
    visible: size < 1

    contentItem: Rectangle {
        implicitWidth: 4
        implicitHeight: 4
        radius: 2
        color: Theme.outline
        opacity: bar.strong || bar.hovered || bar.active ? 0.9 : 0.35
    }
}
