// A card; children stand in a column. `soft` is the card within a panel; `selected` tints it.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Mandat.Ui

T.Control {
    id: control

    default property alias content: stack.content
    property bool soft: false
    property bool selected: false
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

    background: MCardEdge {
        soft: control.soft
        selected: control.selected
    }
}
