// One place: a list and what was opened from it. Side by side in a wide window, one on top of the other on a phone.
//
// Screens get this pane as `pane` and go on by it: openMeeting, openItem, openPaper, openPaperAt, openMinutes, openReceipt, open, back.
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
    property bool wide: false
    readonly property bool split: wide && hint !== ""
    readonly property int depth: details.depth

    signal leave(string key)

    function open(screen: string, properties: var): void {
        Session.clearProblem();
        properties.pane = pane;
        details.push(Qt.resolvedUrl(screen), properties);
        details.currentItem.forceActiveFocus();
    }

    // Instead of what is open.
    function replace(screen: string, properties: var): void {
        Session.clearProblem();
        properties.pane = pane;
        details.replace(details.currentItem, Qt.resolvedUrl(screen), properties);
        details.currentItem.forceActiveFocus();
    }

    function openMeeting(meeting: string): void {
        open("MeetingScreen.qml", { meeting: meeting });
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
        details.clear();
    }

    function home(): void {
        details.clear();
        Session.clearProblem();
    }

    function back(): void {
        Session.clearProblem();
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
        width: Math.min(320, details.width)
        glyph: "document"
        title: pane.hint
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
