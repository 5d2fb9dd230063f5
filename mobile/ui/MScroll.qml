// A column that scrolls when it must and keeps what has the keyboard in view. Page Up and Page Down scroll it; the arrows go from one control to the next,
// and scroll where there is none.
//
// `refreshable`: drawn down at its top it asks for news, `refresh()`, and shows `refreshing` while that goes on. Whoever sets it offers the same by a key
// and a button, too.
//
// `returnTo(y)` goes where one was before as soon as there is so much of it: what is made later is waited for, until somebody scrolls.
// qmllint disable unqualified
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
    property bool refreshable: false
    property bool refreshing: false
    // Where one was before, while there is not so much yet; below 0: nowhere.
    property real wantedY: -1
    readonly property real pulled: refreshable ? Math.max(0, -contentY) : 0
    readonly property bool pulledEnough: pulled >= Theme.pullDistance
    // Where a heading or a footer goes that has no room to stay fixed.
    readonly property alias lead: leadColumn
    readonly property alias tail: tailColumn
    // A layout that its last child has left keeps its size: ask whether there is a child.
    readonly property real leadHeight: leadColumn.children.length > 0 ? leadColumn.implicitHeight : 0
    readonly property real tailHeight: tailColumn.children.length > 0 ? Theme.spaceM + tailColumn.implicitHeight : 0
    readonly property real columnHeight: leadHeight + topGap + column.implicitHeight + tailHeight + bottomGap

    signal refresh

    function returnTo(y: real): void {
        wantedY = y;
        settle();
    }

    function settle(): void {
        if (wantedY < 0 || height <= 0)
            return;
        const most = Math.max(0, contentHeight - height);
        contentY = Math.min(wantedY, most);
        if (wantedY <= most)
            wantedY = -1;
    }

    function ensureVisible(item: Item): void {
        const at = item.mapToItem(contentItem, 0, 0).y;
        const room = Theme.spaceS;
        const most = Math.max(0, contentHeight - height);
        if (at - room < contentY)
            // What stands right under the heading brings that into view, too.
            contentY = at < leadHeight + Theme.target ? 0 : Math.max(0, Math.min(most, at - room));
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
        wantedY = -1;
        const most = Math.max(0, contentHeight - height);
        contentY = Math.max(0, Math.min(most, contentY + direction * height * 0.9));
    }

    function scrollBy(by: real): void {
        wantedY = -1;
        contentY = Math.max(0, Math.min(Math.max(0, contentHeight - height), contentY + by));
    }

    // To the control before or after the one with the keyboard; false: there is none in here.
    function step(forward: bool): bool {
        const from = Window.activeFocusItem;
        if (!from || from === scroll || !holds(from))
            return false;
        const next = from.nextItemInFocusChain(forward);
        if (!next || !holds(next) || forward !== (next.mapToItem(contentItem, 0, 0).y >= from.mapToItem(contentItem, 0, 0).y))
            return false;
        next.forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
        return true;
    }

    clip: true
    contentWidth: width
    contentHeight: columnHeight
    boundsBehavior: refreshable ? Flickable.DragOverBounds : Flickable.StopAtBounds
    topMargin: refreshing && atYBeginning ? news.height + Theme.spaceS : 0
    onContentHeightChanged: settle()
    onHeightChanged: settle()
    onMovementStarted: wantedY = -1
    onDragEnded: if (pulledEnough && !refreshing) refresh()
    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp)
            scroll.page(event.key === Qt.Key_PageDown ? 1 : -1);
        else if (event.key === Qt.Key_Down || event.key === Qt.Key_Up) {
            if (!scroll.step(event.key === Qt.Key_Down))
                scroll.scrollBy(event.key === Qt.Key_Down ? 60 : -60);
        } else
            event.accepted = false;
    }

    // What is not there by now is not there any more.
    Timer {
        interval: 10000
        running: scroll.wantedY >= 0 && scroll.visible
        onTriggered: scroll.wantedY = -1
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

    // Above the top; nothing where nobody draws.
    Loader {
        id: news

        active: scroll.pulled > 0 || (scroll.refreshable && scroll.refreshing)
        anchors.horizontalCenter: column.horizontalCenter
        y: -height - Theme.spaceXs
        sourceComponent: Row {
            spacing: Theme.spaceS

            MSpinner {
                visible: scroll.refreshing
                color: Theme.accent
            }
            MIcon {
                visible: !scroll.refreshing
                name: "sync"
                size: Theme.iconSmall
                color: scroll.pulledEnough ? Theme.accent : Theme.ink2
                rotation: 180 * Math.min(1, scroll.pulled / Theme.pullDistance)
            }
            MText {
                kind: MText.Secondary
                text: scroll.refreshing ? qsTr("Asking for news") : (scroll.pulledEnough ? qsTr("Let go to ask for news") : qsTr("Pull down to ask for news"))
                width: Math.min(implicitWidth, scroll.width - 64)
            }
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
    T.ScrollBar.vertical: MScrollBar {
        strong: scroll.moving
    }
}
