// The ring around what has the keyboard. Stands outside its target, so the target keeps its size.
import QtQuick
import Mandat.Ui

Rectangle {
    property Item target: parent as Item
    property real targetRadius: Theme.radiusControl

    anchors.fill: target
    anchors.margins: -3
    radius: targetRadius + 3
    color: Theme.clear
    border.width: 2
    border.color: Theme.accent
    z: 10
}
