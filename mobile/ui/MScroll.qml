// A column that scrolls when it must, keeps what has the keyboard in view, and answers Page Up and Page Down.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Mandat.Ui

Flickable {
    id: scroll

    default property alias content: column.data
    property alias spacing: column.spacing
    property real sideMargin: Theme.spaceM
    property real topGap: 0
    property real bottomGap: Theme.spaceM
    property real maximumContentWidth: Theme.readableWidth
    // Where a heading or a footer goes that has no room to stay fixed.
    readonly property alias lead: leadColumn
    readonly property alias tail: tailColumn
    // A layout that its last child has left keeps its size: ask whether there is a child.
    readonly property real leadHeight: leadColumn.children.length > 0 ? leadColumn.implicitHeight : 0
    readonly property real tailHeight: tailColumn.children.length > 0 ? Theme.spaceM + tailColumn.implicitHeight : 0
    readonly property real columnHeight: leadHeight + topGap + column.implicitHeight + tailHeight + bottomGap

    function ensureVisible(item: Item): void {
        const at = item.mapToItem(contentItem, 0, 0).y;
        const room = Theme.spaceS;
        const most = Math.max(0, contentHeight - height);
        if (at - room < contentY)
            contentY = Math.max(0, Math.min(most, at - room));
        else if (at + item.height + room > contentY + height)
            contentY = Math.max(0, Math.min(most, at + item.height + room - height));
    }

    function holds(item: Item): bool {
        for (let up = item; up; up = up.parent) {
            if (up === contentItem)
                return true;
        }
        return false;
    }

    function page(direction: int): void {
        const most = Math.max(0, contentHeight - height);
        contentY = Math.max(0, Math.min(most, contentY + direction * height * 0.9));
    }

    clip: true
    contentWidth: width
    contentHeight: columnHeight
    boundsBehavior: Flickable.StopAtBounds
    Keys.onPressed: event => {
        if (event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp) {
            scroll.page(event.key === Qt.Key_PageDown ? 1 : -1);
            event.accepted = true;
        }
    }

    Connections {
        target: scroll.Window.window
        ignoreUnknownSignals: true
        function onActiveFocusItemChanged(): void {
            const item = scroll.Window.window.activeFocusItem;
            if (item && scroll.holds(item))
                scroll.ensureVisible(item);
        }
    }

    ColumnLayout {
        id: leadColumn

        width: scroll.width
        spacing: 0
    }
    ColumnLayout {
        id: column

        x: Math.max(scroll.sideMargin, (scroll.width - width) / 2)
        y: scroll.leadHeight + scroll.topGap
        width: Math.max(0, Math.min(scroll.width - 2 * scroll.sideMargin, scroll.maximumContentWidth))
        spacing: Theme.spaceM
    }

    ColumnLayout {
        id: tailColumn

        x: column.x
        y: column.y + column.implicitHeight + Theme.spaceM
        width: column.width
        spacing: 0
    }
    T.ScrollBar.vertical: T.ScrollBar {
        implicitWidth: 8
        padding: 2
        visible: size < 1
        contentItem: Rectangle {
            implicitWidth: 4
            radius: 2
            color: Theme.outline
            opacity: scroll.moving || parent.hovered ? 0.9 : 0.35
        }
    }
}
