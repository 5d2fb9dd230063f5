// Mandates by items: the items' heads stay on top and the mandates' names at the left while the rest scrolls both ways. Only what is in sight is made, and used
// again for what comes. Arrows go from mark to mark; Return opens one beside.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

Item {
    id: matrix

    required property BoardModel model
    readonly property int count: model.columns.count
    // Large text in a small window: names and marks share the room, so that there is always a mark to see.
    readonly property real nameWidth: Math.min(Theme.px(250), width * 0.54, Math.max(Theme.px(116), width * 0.27))
    readonly property real cellWidth: Math.max(Math.min(Theme.px(66), width * 0.36), Math.min(Theme.px(120), count > 0 ? (width - nameWidth - 8) / count : 0))
    readonly property real lineHeight: Math.max(Theme.target, Theme.px(46))
    readonly property real headHeight: Theme.px(114)
    readonly property real wantedHeight: headHeight + model.lines.count * lineHeight + 14
    readonly property real barRoom: 10
    property int currentRow: -1
    property int currentColumn: 0

    function go(row: int, column: int): void {
        if (marks.rows === 0 || marks.columns === 0)
            return;
        currentRow = Math.max(0, Math.min(marks.rows - 1, row));
        currentColumn = Math.max(0, Math.min(marks.columns - 1, column));
        // Qt 6.4 has no way to show one cell only as far as is needed.
        const y = currentRow * lineHeight;
        if (y < marks.contentY)
            marks.contentY = y;
        else if (y + lineHeight > marks.contentY + marks.height)
            marks.contentY = Math.max(0, y + lineHeight - marks.height);
        const x = currentColumn * cellWidth;
        if (x < marks.contentX)
            marks.contentX = x;
        else if (x + cellWidth > marks.contentX + marks.width)
            marks.contentX = Math.max(0, x + cellWidth - marks.width);
        Announcer.say(model.cells.nameAt(currentRow, currentColumn));
    }

    function open(row: int, column: int): void {
        currentRow = row;
        currentColumn = column;
        model.selectMark(model.cells.itemAt(column), model.cells.mandateAt(row));
    }

    Accessible.role: Accessible.Table
    Accessible.name: qsTr("%1. Arrows go from mark to mark, Return opens one.").arg(model.title)
    Accessible.focusable: true
    activeFocusOnTab: true
    Keys.onPressed: event => {
        event.accepted = true;
        const row = currentRow < 0 ? model.cells.rowFrom(-1, 1) : currentRow;
        if (event.key === Qt.Key_Down)
            go(currentRow < 0 ? row : model.cells.rowFrom(row, 1), currentColumn);
        else if (event.key === Qt.Key_Up)
            go(model.cells.rowFrom(row, -1), currentColumn);
        else if (event.key === Qt.Key_Left)
            go(row, currentColumn - 1);
        else if (event.key === Qt.Key_Right)
            go(row, currentColumn + 1);
        else if (event.key === Qt.Key_Home)
            go(row, 0);
        else if (event.key === Qt.Key_End)
            go(row, count - 1);
        else if (event.key === Qt.Key_PageDown)
            go(model.cells.rowFrom(Math.min(marks.rows - 2, row + 9), 1), currentColumn);
        else if (event.key === Qt.Key_PageUp)
            go(model.cells.rowFrom(Math.max(1, row - 9), -1), currentColumn);
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Space)
            open(row, currentColumn);
        else
            event.accepted = false;
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusCard
        color: Theme.surface
        border.color: Theme.hairline
        border.width: 1
    }
    // The selected item's column, under everything.
    Item {
        x: matrix.nameWidth
        width: matrix.width - matrix.nameWidth - 2
        height: matrix.height
        clip: true

        Rectangle {
            visible: matrix.model.selectedColumn >= 0
            x: matrix.model.selectedColumn * matrix.cellWidth - marks.contentX
            y: matrix.headHeight + 2
            width: matrix.cellWidth
            height: Math.max(0, parent.height - y - matrix.barRoom)
            color: Theme.accentSoft
            opacity: 0.55
        }
    }
    ListView {
        id: heads

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: matrix.nameWidth
        anchors.rightMargin: 2
        height: matrix.headHeight
        orientation: ListView.Horizontal
        clip: true
        interactive: false
        contentX: marks.contentX
        reuseItems: true
        model: matrix.model.columns
        delegate: BoardColumn {
            ListView.onPooled: visible = false
            ListView.onReused: visible = true
            width: matrix.cellWidth
            height: matrix.headHeight
            onClicked: matrix.model.select(item)
        }
    }
    Rectangle {
        id: rule

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: 1
        anchors.rightMargin: 1
        y: matrix.headHeight
        height: 1
        color: Theme.hairline
    }
    ListView {
        id: names

        anchors.left: parent.left
        anchors.leftMargin: 1
        anchors.top: rule.bottom
        anchors.bottom: parent.bottom
        anchors.bottomMargin: matrix.barRoom
        width: matrix.nameWidth - 1
        clip: true
        interactive: false
        contentY: marks.contentY
        reuseItems: true
        model: matrix.model.lines
        delegate: Item {
            id: line

            required property var model
            required property int index
            readonly property bool heads: model.isHeader

            // One that waits to be used again is not there for anybody.
            ListView.onPooled: visible = false
            ListView.onReused: visible = true
            width: ListView.view ? ListView.view.width : 0
            height: matrix.lineHeight

            // The whole name: what is seen of it may be shortened.
            Accessible.role: heads ? Accessible.Heading : Accessible.RowHeader
            Accessible.name: Parts.joined([model.title, heads ? "" : model.subtitle], ", ")

            MText {
                x: 14
                // By numbers: anchors that change places when the row is used again pull at it from both.
                y: line.heads ? line.height - height - 6 : (line.height - height) / 2
                width: line.width - x - 4
                kind: line.heads ? MText.Small : MText.Secondary
                color: line.heads ? Theme.ink2 : Theme.ink
                font.weight: line.heads ? Font.Bold : Font.Normal
                text: line.heads ? line.model.title : Hyphens.joints(line.model.title)
                maximumLineCount: 2
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
    }
    TableView {
        id: marks

        anchors.left: names.right
        anchors.right: parent.right
        anchors.top: rule.bottom
        anchors.bottom: parent.bottom
        anchors.rightMargin: 2
        clip: true
        reuseItems: true
        boundsBehavior: Flickable.StopAtBounds
        model: matrix.model.cells
        columnWidthProvider: () => matrix.cellWidth
        rowHeightProvider: () => matrix.lineHeight
        onWidthChanged: Parts.later(() => marks.forceLayout())
        delegate: Item {
            id: cell

            required property int row
            required property int column
            required property string glyph
            required property int tone
            required property string name
            required property bool blank
            readonly property bool isCurrent: matrix.activeFocus && row === matrix.currentRow && column === matrix.currentColumn
            readonly property bool isOpen: matrix.model.selectedMandate !== "" && matrix.model.selectedColumn === column && matrix.model.cells.mandateAt(row) === matrix.model.selectedMandate

            implicitWidth: matrix.cellWidth
            implicitHeight: matrix.lineHeight

            MMatrixCell {
                anchors.fill: parent
                visible: !cell.blank
                tabStop: false
                focusPolicy: Qt.NoFocus
                glyph: cell.glyph
                tone: cell.tone
                accessibleName: cell.name
                Accessible.selected: cell.isOpen
                background: Rectangle {
                    color: cell.isOpen ? Theme.accentSoft : Theme.clear
                    radius: 8
                    anchors.margins: 2
                    anchors.fill: parent
                    border.width: cell.isCurrent ? 3 : (cell.isOpen ? 1 : 0)
                    border.color: Theme.accent
                }
                onClicked: {
                    matrix.forceActiveFocus(Qt.MouseFocusReason);
                    matrix.open(cell.row, cell.column);
                }
            }
        }

        Connections {
            target: matrix
            function onCellWidthChanged(): void {
                Parts.later(() => marks.forceLayout());
            }
            function onLineHeightChanged(): void {
                Parts.later(() => marks.forceLayout());
            }
        }
    }
    MScrollBar {
        anchors.right: parent.right
        anchors.top: rule.bottom
        anchors.bottom: parent.bottom
        orientation: Qt.Vertical
        size: marks.visibleArea.heightRatio
        position: marks.visibleArea.yPosition
        visible: size < 1
        onPositionChanged: if (pressed) marks.contentY = position * marks.contentHeight
    }
    MScrollBar {
        anchors.left: names.right
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        orientation: Qt.Horizontal
        size: marks.visibleArea.widthRatio
        position: marks.visibleArea.xPosition
        visible: size < 1
        onPositionChanged: if (pressed) marks.contentX = position * marks.contentWidth
    }
    MFocusRing {
        target: matrix
        targetRadius: Theme.radiusCard
        visible: matrix.activeFocus && matrix.currentRow < 0
    }
    MText {
        visible: matrix.model.lines.count === 0
        anchors.centerIn: parent
        kind: MText.Secondary
        text: qsTr("Nobody, and that is good.")
        width: Math.min(implicitWidth, parent.width - 32)
    }
}
