// A button with an icon alone; `text` is its name for those who do not see it.
pragma ComponentBehavior: Bound
import QtQuick
import Mandat.Ui

MPressable {
    id: control

    property string glyph: ""
    property color color: Theme.ink

    focusRadius: Theme.target / 2

    contentItem: Item {
        implicitWidth: Theme.iconSize
        implicitHeight: Theme.iconSize

        MIcon {
            anchors.centerIn: parent
            name: control.glyph
            size: Theme.iconSize
            color: control.enabled ? control.color : Theme.outline
            visible: !control.busy
        }
        MSpinner {
            anchors.centerIn: parent
            color: control.color
            visible: control.busy
        }
    }

    background: Rectangle {
        radius: Math.min(width, height) / 2
        color: control.down ? Theme.pressTint : (control.hovered ? Theme.hoverTint : Theme.clear)
    }
}
