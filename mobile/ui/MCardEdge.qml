// The surface of a card. Those that stand close under each other, each made by itself, are seen as one when all but the last say `joinsBelow` and all but the
// first `joinsAbove`.
import QtQuick
import Mandat.Ui

Item {
    id: edge

    property bool soft: false
    property bool selected: false
    property bool joinsAbove: false
    property bool joinsBelow: false

    clip: joinsAbove || joinsBelow

    // Beyond an edge where another card goes on.
    Rectangle {
        readonly property real above: edge.joinsAbove ? radius : 0

        y: -above
        width: parent.width
        height: parent.height + above + (edge.joinsBelow ? radius : 0)
        radius: edge.soft ? Theme.radiusField : Theme.radiusCard
        color: edge.selected ? Theme.accentSoft : (edge.soft ? Theme.background : Theme.surface)
        border.width: edge.soft ? 0 : 1
        border.color: edge.selected ? Theme.accent : Theme.hairline
    }
}
