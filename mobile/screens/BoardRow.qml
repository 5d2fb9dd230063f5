// One row of the board: a principal's name, or a mandate with its mark on each item.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.Screens
import Mandat.Ui

Item {
    id: row

    required property var model
    required property real contentX
    required property real nameWidth
    required property real cellWidth
    readonly property bool isHeader: model.isHeader
    // Long compounds break where they are joined.
    readonly property string name: isHeader ? "" : Hyphens.joints(model.title)
    signal pressed(string item)

    width: nameWidth + (isHeader ? cellWidth : cells.width)
    height: isHeader ? heading.implicitHeight + 16 : Math.max(Theme.target, Theme.px(40), label.implicitHeight + 10)

    Row {
        id: cells

        x: row.nameWidth
        height: parent.height

        Repeater {
            model: row.isHeader ? [] : row.model.cells

            MMatrixCell {
                id: cell

                required property var modelData

                width: row.cellWidth
                height: cells.height
                implicitHeight: 0
                enabled: true
                glyph: modelData.glyph
                tone: modelData.tone
                accessibleName: modelData.name
                onClicked: row.pressed(modelData.item)
                background: Rectangle {
                    color: cell.down ? Theme.pressTint : (cell.hovered ? Theme.hoverTint : Theme.clear)
                }
                Accessible.selected: modelData.selected
            }
        }
    }
    Rectangle {
        visible: !row.isHeader
        x: row.contentX
        width: row.nameWidth
        height: parent.height
        color: Theme.surface

        MText {
            id: label

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            anchors.leftMargin: 14
            anchors.rightMargin: 2
            kind: MText.Secondary
            color: Theme.ink
            text: row.name
            Accessible.name: row.isHeader ? "" : row.model.title + ", " + row.model.subtitle
            Accessible.role: Accessible.RowHeader
        }
    }
    MText {
        id: heading

        visible: row.isHeader
        x: row.contentX + 14
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 4
        width: Theme.px(300)
        kind: MText.Small
        font.weight: Font.Bold
        text: row.isHeader ? row.model.title : ""
    }
}
