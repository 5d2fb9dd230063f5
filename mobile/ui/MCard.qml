// A card; children stand in a column. `soft` is the card within a panel; `selected` tints it. Cards that stand close under each other, each made by itself, are
// seen as one when all but the last say `joinsBelow` and all but the first `joinsAbove`.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Mandat.Ui

T.Control {
    id: control

    default property alias content: stack.content
    property bool soft: false
    property bool selected: false
    property bool joinsAbove: false
    property bool joinsBelow: false
    property alias gap: stack.spacing
    // Read as one group when given.
    property string accessibleName: ""

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.spaceM
    Layout.fillWidth: true

    Accessible.role: Accessible.Grouping
    Accessible.name: accessibleName
    Accessible.ignored: accessibleName === ""

    contentItem: MStack {
        id: stack

        spacing: Theme.spaceS
    }

    background: Item {
        clip: control.joinsAbove || control.joinsBelow

        // Beyond an edge where another card goes on.
        Rectangle {
            readonly property real above: control.joinsAbove ? radius : 0

            y: -above
            width: parent.width
            height: parent.height + above + (control.joinsBelow ? radius : 0)
            radius: control.soft ? Theme.radiusField : Theme.radiusCard
            color: control.selected ? Theme.accentSoft : (control.soft ? Theme.background : Theme.surface)
            border.width: control.soft ? 0 : 1
            border.color: control.selected ? Theme.accent : Theme.hairline
        }
    }
}
