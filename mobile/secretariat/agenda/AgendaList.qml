// The items in their order. Up and Down go from item to item, with Alt they move it; Alt and Right makes it a sub-item, Alt and Left takes it out. By hand an
// item is drawn by its handle. Where it came to be is told aloud.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

FocusScope {
    id: list

    required property AgendaModel agenda
    property string opened: ""
    property real sideMargin: Theme.spaceM
    // What is drawn, and over which it is; empty: nothing.
    property string drawn: ""
    property string drawnTitle: ""
    property string over: ""
    property real drawnY: 0

    signal chosen(string item)

    function focusItem(item: string): void {
        const at = agenda.rowOf(item);
        if (at < 0)
            return;
        rows.forceLayout();
        rows.currentIndex = at;
        rows.positionViewAtIndex(at, ListView.Contain);
        const row = rows.itemAtIndex(at);
        if (row)
            row.forceActiveFocus(Qt.TabFocusReason);
    }

    function show(item: string): void {
        const at = agenda.rowOf(item);
        if (at >= 0)
            rows.positionViewAtIndex(at, ListView.Contain);
    }

    // Told when it is done; the row that moved keeps the keyboard.
    function tell(told: string, item: string): void {
        if (told !== "")
            Announcer.say(told);
        Parts.later(() => list.focusItem(item));
    }

    function step(from: int, by: int): void {
        const to = Math.max(0, Math.min(rows.count - 1, from + by));
        rows.currentIndex = to;
        rows.positionViewAtIndex(to, ListView.Contain);
        const row = rows.itemAtIndex(to);
        if (row)
            row.forceActiveFocus(Qt.TabFocusReason);
    }

    function draw(item: string, title: string, y: real): void {
        drawn = item;
        drawnTitle = title;
        drawnY = y;
        const at = rows.indexAt(rows.width / 2, rows.contentY + y);
        over = at >= 0 ? (rows.itemAtIndex(at) as AgendaListRow).item : over;
        if (y < 40)
            rows.contentY = Math.max(rows.originY, rows.contentY - 8);
        else if (y > rows.height - 40)
            rows.contentY = Math.max(rows.originY, Math.min(rows.originY + rows.contentHeight - rows.height, rows.contentY + 8));
    }

    function letGo(): void {
        const item = drawn;
        const target = over;
        drawn = "";
        over = "";
        if (item !== "" && target !== "" && target !== item)
            tell(agenda.moveTo(item, target), item);
    }

    Accessible.role: Accessible.List
    Accessible.name: qsTr("Items of the agenda. Alt and the arrows move an item.")

    MListView {
        id: rows

        anchors.fill: parent
        // Room for the ring around a row, within what the list cuts off.
        anchors.leftMargin: list.sideMargin - 8
        anchors.rightMargin: list.sideMargin - 8
        focus: true
        model: list.agenda.items
        interactive: list.drawn === ""
        reuseItems: true
        spacing: 0
        topMargin: 4
        bottomMargin: Theme.spaceL
        cacheBuffer: 400
        delegate: AgendaListRow {
            required property int index

            x: 4
            width: rows.width - 8
            item: row.item
            selected: list.opened === row.item
            drawnOver: list.over === row.item && list.drawn !== row.item
            drawn: list.drawn === row.item
            editable: list.agenda.open
            onClicked: list.chosen(row.item)
            onDraw: y => list.draw(row.item, row.title, y)
            onLetGo: list.letGo()
            Keys.onPressed: event => {
                const alt = event.modifiers & Qt.AltModifier;
                const item = row.item;
                event.accepted = true;
                if (alt && event.key === Qt.Key_Up)
                    list.tell(list.agenda.move(item, -1), item);
                else if (alt && event.key === Qt.Key_Down)
                    list.tell(list.agenda.move(item, 1), item);
                else if (alt && event.key === Qt.Key_Right)
                    list.tell(list.agenda.makeSub(item), item);
                else if (alt && event.key === Qt.Key_Left)
                    list.tell(list.agenda.takeOut(item), item);
                else if (!alt && event.key === Qt.Key_Up)
                    list.step(index, -1);
                else if (!alt && event.key === Qt.Key_Down)
                    list.step(index, 1);
                else if (!alt && event.key === Qt.Key_Home)
                    list.step(0, 0);
                else if (!alt && event.key === Qt.Key_End)
                    list.step(rows.count - 1, 0);
                else
                    event.accepted = false;
            }
        }
    }
    MEmptyState {
        anchors.centerIn: parent
        visible: rows.count === 0
        width: Math.min(Theme.px(320), parent.width - 2 * Theme.spaceL)
        glyph: "todo"
        title: qsTr("Nothing on the agenda yet")
        text: qsTr("Begin with the standing items, or put a matter on it.")
    }
    // What is drawn, under the hand.
    Rectangle {
        visible: list.drawn !== ""
        x: list.sideMargin + Theme.spaceL
        y: list.drawnY - height / 2
        width: Math.min(list.width * 0.7, ghost.implicitWidth + 2 * Theme.spaceM)
        height: Theme.target
        radius: Theme.radiusField
        color: Theme.accentSoft
        border.width: 2
        border.color: Theme.accent

        MText {
            id: ghost

            anchors.verticalCenter: parent.verticalCenter
            x: Theme.spaceM
            width: parent.width - 2 * Theme.spaceM
            text: list.drawnTitle
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
