// Mandates by items: the items' heads stay on top and the mandates' names at the left while the rest scrolls both ways.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

Rectangle {
    id: matrix

    required property BoardModel model
    readonly property int count: model.columns.count
    // Large text in a small window: names and marks share the room, so that there is always a mark to see.
    readonly property real nameWidth: Math.min(Theme.px(230), width * 0.54, Math.max(Theme.px(116), width * 0.27))
    readonly property real cellWidth: Math.max(Math.min(Theme.px(66), width * 0.36), Math.min(Theme.px(120), count > 0 ? (width - nameWidth - 8) / count : 0))
    readonly property real wantedHeight: heads.height + body.contentHeight + 12
    property int selectedIndex: -1

    radius: Theme.radiusCard
    color: Theme.surface
    border.color: Theme.hairline
    border.width: 1
    Accessible.role: Accessible.Table
    Accessible.name: model.title

    Flickable {
        id: heads

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.leftMargin: matrix.nameWidth
        anchors.rightMargin: 1
        height: headRow.height
        clip: true
        interactive: false
        contentX: body.contentX
        contentWidth: Math.max(width, headRow.width)

        Row {
            id: headRow

            Repeater {
                id: columns

                model: matrix.model.columns

                BoardColumn {
                    width: matrix.cellWidth
                    height: Math.max(implicitHeight, Theme.px(100))
                    onSelectedChanged: if (selected) matrix.selectedIndex = index
                    Component.onCompleted: if (selected) matrix.selectedIndex = index
                    onClicked: matrix.model.select(item)
                }
            }
        }
    }
    Rectangle {
        id: line

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: heads.bottom
        anchors.leftMargin: 1
        anchors.rightMargin: 1
        height: 1
        color: Theme.hairline
    }
    MFlickable {
        id: body

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: line.bottom
        anchors.bottom: parent.bottom
        anchors.margins: 1
        anchors.bottomMargin: 10
        contentWidth: Math.max(width, matrix.nameWidth + matrix.count * matrix.cellWidth)
        contentHeight: rows.height

        Rectangle {
            visible: matrix.selectedIndex >= 0
            x: matrix.nameWidth + matrix.selectedIndex * matrix.cellWidth - 1
            width: matrix.cellWidth
            height: body.contentHeight
            color: Theme.accentSoft
            opacity: 0.55
        }
        Column {
            id: rows

            topPadding: Theme.spaceXs

            Repeater {
                model: matrix.model.rows

                BoardRow {
                    contentX: body.contentX
                    nameWidth: matrix.nameWidth - 1
                    cellWidth: matrix.cellWidth
                    onPressed: item => matrix.model.select(item)
                }
            }
        }
    }
    MText {
        visible: matrix.model.rows.count === 0
        anchors.centerIn: body
        kind: MText.Secondary
        text: qsTr("Nobody, and that is good.")
        width: Math.min(implicitWidth, body.width - 32)
    }
}
