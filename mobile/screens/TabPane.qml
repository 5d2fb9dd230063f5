// One place: a list and what was opened from it. Side by side in a wide window, one on top of the other on a phone.
//
// Beside a list of which nothing is open stands what its first row leads to, so that no half of a window is empty: what the list gives as `preview`, { screen,
// properties } or null. It stays while one is here, also when its row goes from the list: who has just declared sees what became of it.
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
    readonly property bool whole: details.depth > 0 && needsAll(details.get(0))
    readonly property bool split: wide && hint !== "" && !whole
    // The secretary's workspace, a module of its own: loaded when it is first opened.
    readonly property string secretariat: "qrc:/qt/qml/Mandat/Secretariat/"
    readonly property int depth: details.depth
    // What stands beside the list, for its row to be marked: a meeting, a paper, or the screen; empty: nothing, or no list beside.
    readonly property string about: {
        const opened = details.depth > 0 ? trail[0] : beside;
        if (!split || !opened)
            return "";
        return opened.properties.meeting || opened.properties.hash || opened.screen;
    }

    // What `details` holds, from below: { screen, properties }.
    property var trail: []
    // What stands beside the list while `details` is empty; null: nothing.
    property var beside: null

    // What is open is meant for others' eyes too.
    readonly property bool isShared: details.depth > 0 && isForOthers(details.currentItem)
    // How high what stays below on the screen that is seen is: its button, its page number.
    readonly property real footHeight: footOf(details.depth > 0 ? details.currentItem : first.item)

    signal leave(string key)

    // Screens of any kind.
    function needsAll(screen): bool {
        return screen.wholeWidth === true;
    }

    function isForOthers(screen): bool {
        return screen && screen.shared === true;
    }

    function footOf(screen): real {
        return screen && screen.footHeight ? screen.footHeight : 0;
    }

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

    // What stands beside the list with something begun in it, as if it had been opened; null: nothing.
    function begunBeside(): var {
        const begun = beside && preview.item ? propertiesOf(preview.item, {}) : {};
        if (!Object.values(begun).some(value => typeof value === "string" && value !== ""))
            return null;
        return { screen: beside.screen, properties: Object.assign({}, beside.properties, begun), y: scrolled(preview.item) };
    }

    function whereabouts(): var {
        const begun = begunBeside();
        const opened = begun ? [begun] : trail.map((entry, i) => {
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

    // To look at, as a member's: a desk has no room beside a list.
    function previewOfMeeting(row): var {
        return !row.meeting || Session.isSecretariat ? null : { screen: "MeetingScreen.qml", properties: { meeting: row.meeting } };
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

    function showBeside(): void {
        if (!split || !visible) {
            const begun = begunBeside();
            beside = null;
            preview.source = "";
            if (begun)
                push(begun.screen, begun.properties, T.StackView.Immediate);
        } else if (!beside && details.depth === 0 && first.item && first.item.preview) {
            beside = first.item.preview;
            preview.setSource(Qt.resolvedUrl(beside.screen), Object.assign({ pane: pane }, beside.properties));
        }
    }

    // From the list: what was open makes room.
    function fromList(): void {
        trail = [];
        details.clear();
    }

    function home(): void {
        trail = [];
        details.clear();
        beside = null;
        preview.source = "";
        Parts.later(showBeside);
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

    onSplitChanged: Parts.later(showBeside)
    onVisibleChanged: Parts.later(showBeside)
    onDepthChanged: Parts.later(showBeside)

    Loader {
        id: first

        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        width: pane.split ? Math.min(Theme.px(400), pane.width * 0.45) : pane.width
        visible: pane.split || details.depth === 0
        focus: details.depth === 0
        Component.onCompleted: setSource(Qt.resolvedUrl(pane.list), { pane: pane })
        onLoaded: Parts.later(pane.showBeside)
    }
    Connections {
        target: first.item
        ignoreUnknownSignals: true
        function onPreviewChanged(): void {
            Parts.later(pane.showBeside);
        }
    }
    Rectangle {
        visible: pane.split
        anchors.left: first.right
        width: 1
        height: parent.height
        color: Theme.hairline
    }
    MEmptyState {
        visible: pane.split && details.depth === 0 && !pane.beside
        anchors.verticalCenter: details.verticalCenter
        anchors.horizontalCenter: details.horizontalCenter
        width: Math.min(Theme.px(320), details.width - 2 * Theme.spaceL)
        glyph: pane.hintGlyph
        title: pane.hint
        text: qsTr("It opens here, beside the list.")
    }
    Loader {
        id: preview

        anchors.fill: details
        visible: pane.split && details.depth === 0 && pane.beside !== null
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
