// A row of the agenda that is made: its handle, its number, what it is, and what is missing of it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MPressable {
    id: control

    required property var row
    property string item: ""
    property bool selected: false
    property bool editable: true
    property bool drawn: false
    property bool drawnOver: false
    readonly property bool large: Theme.textScale >= 1.5

    // Where the hand is, in the list.
    signal draw(real y)
    signal letGo

    text: row.title
    accessibleName: row.rowName
    description: Parts.joined([row.detailText, row.chipText, row.standingText], ". ")
    leftPadding: row.isSub ? Theme.px(36) : 4
    rightPadding: 12
    topPadding: 8
    bottomPadding: 8
    focusRadius: Theme.radiusField
    opacity: drawn ? 0.4 : 1
    Accessible.selectable: true
    Accessible.selected: selected

    contentItem: RowLayout {
        spacing: Theme.spaceXs

        Item {
            id: handle

            implicitWidth: 36
            implicitHeight: 32

            MIcon {
                anchors.centerIn: parent
                visible: control.editable
                name: control.row.canMove ? "menu" : "lock"
                size: control.row.canMove ? Theme.iconSmall : Theme.px(14)
                color: Theme.ink2
                opacity: control.row.canMove ? 1 : 0.7
            }
            HoverHandler {
                enabled: control.editable && control.row.canMove
                cursorShape: Qt.OpenHandCursor
            }
            DragHandler {
                enabled: control.editable && control.row.canMove
                target: null
                dragThreshold: 4
                grabPermissions: PointerHandler.CanTakeOverFromAnything
                onActiveChanged: {
                    if (!active)
                        control.letGo();
                }
                onCentroidChanged: {
                    if (active)
                        control.draw(handle.mapToItem(control.ListView.view, centroid.position.x, centroid.position.y).y);
                }
            }
        }
        MText {
            visible: !control.large
            kind: MText.Strong
            text: control.row.numberText
            color: control.row.isDecision ? Theme.accent : Theme.ink2
            wrapMode: Text.NoWrap
            Layout.fillWidth: false
            Layout.preferredWidth: Theme.px(38)
            Layout.alignment: Qt.AlignTop
            Accessible.ignored: true
        }
        MStack {
            spacing: 2

            MText {
                text: control.large ? control.row.numberText + ", " + control.row.title : control.row.title
                font.weight: control.row.isDecision ? Font.DemiBold : Font.Medium
                Accessible.ignored: true
            }
            MText {
                kind: MText.Small
                text: control.row.detailText
                Accessible.ignored: true
            }
        }
        MChip {
            visible: text !== ""
            text: control.row.chipText
            tone: control.row.chipTone
            Layout.maximumWidth: control.width * 0.35
            Accessible.ignored: true
        }
        MIcon {
            name: "chevron-right"
            size: Theme.iconSmall
            color: Theme.ink2
        }
    }
    background: Rectangle {
        radius: Theme.radiusField
        color: control.selected ? Theme.accentSoft : control.down ? Theme.pressTint : control.hovered ? Theme.hoverTint : Theme.clear

        Rectangle {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.leftMargin: control.leftPadding
            anchors.rightMargin: 12
            height: control.drawnOver ? 3 : 1
            color: control.drawnOver ? Theme.accent : Theme.hairline
        }
    }
}
