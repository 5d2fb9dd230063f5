// One place: a list and what was opened from it. Side by side in a wide window, one on top of the other on a phone.
//
// Screens get this pane as `pane` and go on by it: openMeeting, openDesk, openItem, openPaper, openPaperAt, openMinutes, openReceipt, open, back.
//
// whereabouts() tells what is open and how far it is scrolled, resume() brings that back: ids alone, no text. A screen that is to come back otherwise than it was
// opened says how by a function resumeWith().
import QtQuick
import QtQuick.Templates as T
import Mandat.App
import Mandat.Screens
import Mandat.Ui

FocusScope {
    id: pane

    required property string list
    // Said in the empty half of a wide window; empty: the list has the whole width until something is opened on top of it.
    property string hint: ""
    property string hintGlyph: "document"
    property bool wide: false
    // What was opened first needs the whole width: a meeting's desk.
    readonly property bool whole: details.depth > 0 && details.get(0).wholeWidth === true
    readonly property bool split: wide && hint !== "" && !whole
    // The secretary's workspace, a module of its own: loaded when it is first opened.
    readonly property string secretariat: "qrc:/qt/qml/Mandat/Secretariat/"
    readonly property int depth: details.depth
    // What stands beside the list, for its row to be marked: a meeting, a paper, or the screen; empty: nothing, or no list beside.
    readonly property string about: {
        if (!split || details.depth === 0 || trail.length === 0)
            return "";
        const opened = trail[0];
        return opened.properties.meeting || opened.properties.hash || opened.screen;
    }

    // What `details` holds, from below: { screen, properties }.
    property var trail: []

    signal leave(string key)

    // Screens of any kind, or none; of what has no column nothing is scrolled.
    function scrolled(screen): real {
        return screen && screen.scroll ? screen.scroll.contentY : 0;
    }

    function scrollTo(screen, y: real): void {
        if (screen && screen.scroll)
            screen.scroll.returnTo(y);
    }

    function propertiesOf(screen, properties: var): var {
        return Object.assign({}, properties, screen.resumeWith ? screen.resumeWith() : {});
    }

    function whereabouts(): var {
        const opened = trail.map((entry, i) => {
            const screen = details.get(i);
            return { screen: entry.screen, properties: propertiesOf(screen, entry.properties), y: scrolled(screen) };
        });
        return { y: scrolled(first.item), opened: opened };
    }

    function resume(place: var): void {
        scrollTo(first.item, place.y);
        for (const entry of place.opened) {
            // A screen that comes over one that is still coming would leave that half seen.
            push(entry.screen, entry.properties, T.StackView.Immediate);
            scrollTo(details.currentItem, entry.y);
        }
    }

    function open(screen: string, properties: var): void {
        Session.clearProblem();
        push(screen, properties, T.StackView.PushTransition);
        details.currentItem.forceActiveFocus();
    }

    function push(screen: string, properties: var, how: int): void {
        trail.push({ screen: screen, properties: properties });
        details.push(Qt.resolvedUrl(screen), Object.assign({ pane: pane }, properties), how);
    }

    // Instead of what is open.
    function replace(screen: string, properties: var): void {
        Session.clearProblem();
        trail.pop();
        trail.push({ screen: screen, properties: properties });
        details.replace(details.currentItem, Qt.resolvedUrl(screen), Object.assign({ pane: pane }, properties));
        details.currentItem.forceActiveFocus();
    }

    // For chair and secretary, where there is room, the desk with the steps of its life.
    function openMeeting(meeting: string): void {
        if (wide && Session.isSecretariat)
            openDesk(meeting);
        else
            open("MeetingScreen.qml", { meeting: meeting });
    }

    function openDesk(meeting: string): void {
        open(secretariat + "desk/MeetingDesk.qml", { meeting: meeting });
    }

    function openItem(meeting: string, item: string, declare: string): void {
        open("ItemScreen.qml", { meeting: meeting, item: item, declareAtOnce: declare });
    }

    function openPaper(hash: string): void {
        open("PaperScreen.qml", { hash: hash });
    }

    // At a page, with what was looked for.
    function openPaperAt(hash: string, page: int, words: string): void {
        open("PaperScreen.qml", { hash: hash, startPage: page, startWords: words });
    }

    // Of a meeting, or (with an item) of the paragraph that is adjusted by itself.
    function openMinutes(meeting: string, item: string): void {
        open("MinutesScreen.qml", { meeting: meeting, item: item });
    }

    function openReceipt(statement: string): void {
        open("ReceiptScreen.qml", { statement: statement });
    }

    // From the list: what was open makes room.
    function fromList(): void {
        trail = [];
        details.clear();
    }

    function home(): void {
        trail = [];
        details.clear();
        Session.clearProblem();
    }

    function back(): void {
        Session.clearProblem();
        trail.pop();
        if (details.depth > 1)
            details.pop();
        else
            details.clear();
    }

    Loader {
        id: first

        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        width: pane.split ? Math.min(Theme.px(400), pane.width * 0.45) : pane.width
        visible: pane.split || details.depth === 0
        focus: details.depth === 0
        Component.onCompleted: setSource(Qt.resolvedUrl(pane.list), { pane: pane })
    }
    Rectangle {
        visible: pane.split
        anchors.left: first.right
        width: 1
        height: parent.height
        color: Theme.hairline
    }
    MEmptyState {
        visible: pane.split && details.depth === 0
        anchors.verticalCenter: details.verticalCenter
        anchors.horizontalCenter: details.horizontalCenter
        width: Math.min(Theme.px(320), details.width - 2 * Theme.spaceL)
        glyph: pane.hintGlyph
        title: pane.hint
        text: qsTr("It opens here, beside the list.")
    }
    T.StackView {
        id: details

        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        width: pane.split ? pane.width - first.width - 1 : pane.width
        visible: depth > 0
        focus: depth > 0
        pushEnter: Transition {
            NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.durationFast }
        }
    }
}
