// One cell of the board: a mark that can be pressed. The caller gives the whole name: who, which item, which state.
import QtQuick
import Mandat.Ui

MPressable {
    id: control

    property string glyph: ""
    property int tone: MTone.Neutral
    property bool selected: false

    role: Accessible.Cell
    focusRadius: 8
    Accessible.selectable: true
    Accessible.selected: selected

    contentItem: Item {
        implicitWidth: mark.implicitWidth
        implicitHeight: mark.implicitHeight

        MMark {
            id: mark

            anchors.centerIn: parent
            glyph: control.glyph
            tone: control.tone
        }
    }
    background: Rectangle {
        color: control.selected ? Theme.accentSoft : (control.down ? Theme.pressTint : (control.hovered ? Theme.hoverTint : Theme.clear))
    }
}
