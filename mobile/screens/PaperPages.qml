// The pages of a paper, one under the other: where the reader is in it, how large it is shown, and what brings them elsewhere.
//
// Functions that hold an item of the list take arguments without types, so that they are not compiled ahead: Qt 6.4 would take the item from the wrong place
// and crash.
pragma ComponentBehavior: Bound
import QtQuick
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MListView {
    id: view

    required property PdfPaper paper
    required property PaperReading reading
    property bool readable: false
    property bool marking: false
    property int foundNow: -1
    property real zoom: 1
    property int current: 0
    property bool placed: false
    // What is at the top: page and part of it. A window that changes its size keeps it there.
    property int topPage: 0
    property real topPart: 0
    property bool resizing: false
    readonly property real fitted: Math.max(1, width - 2 * Theme.spaceS)
    readonly property real baseWidth: Math.min(fitted, 900)
    readonly property real pageWidth: baseWidth * zoom

    // Words were drawn over.
    signal marked(int page, int start, int length, string quote)

    function pageNear(y: real): int {
        const x = contentX + width / 2;
        let at = indexAt(x, y);
        if (at < 0)
            at = indexAt(x, y + spacing + 1);
        return at < 0 ? current : at;
    }

    function limitY(y: real): real {
        return Math.max(originY - topMargin, Math.min(originY + contentHeight + bottomMargin - height, y));
    }

    function goTo(page, part, fromTop) {
        const wanted = Math.max(0, Math.min(paper.pageCount - 1, page));
        positionViewAtIndex(wanted, ListView.Beginning);
        forceLayout();
        const item = itemAtIndex(wanted);
        if (item)
            contentY = limitY(item.y + part * item.height - fromTop);
        current = wanted;
        topPage = wanted;
        topPart = part;
        if (item && fromTop > 0)
            noteTop(contentY);
        keeping.start();
    }

    // Keeps what is under (x, y) of the view there.
    function zoomTo(wanted, x, y) {
        const next = Math.max(1, Math.min(5, wanted));
        if (next === zoom || !readable)
            return;
        const page = pageNear(contentY + y);
        const item = itemAtIndex(page);
        const part = item ? (contentY + y - item.y) / item.height : 0;
        const across = (contentX + x) / Math.max(1, contentWidth);
        zoom = next;
        forceLayout();
        goTo(page, part, y);
        contentX = Math.max(0, Math.min(contentWidth - width, across * contentWidth - x));
    }

    function noteTop(y) {
        const page = pageNear(y);
        const item = itemAtIndex(page);
        topPage = page;
        topPart = item ? Math.max(0, (y - item.y) / item.height) : 0;
    }

    function holdTop() {
        if (!visible)
            return;
        resizing = false;
        if (placed && readable)
            returnTo(topPage, topPart);
    }

    // The page that is read stands below what is left of the one before it.
    function returnTo(page, part) {
        goTo(page, part, 0);
        noteCurrent();
    }

    function noteCurrent(): void {
        if (visible && placed && readable)
            current = pageNear(contentY + height / 3);
    }

    function zoomBy(factor: real): void {
        zoomTo(zoom * factor, width / 2, height / 2);
    }

    function fitWidth(): void {
        zoomTo(fitted / baseWidth, width / 2, height / 3);
        contentX = 0;
    }

    function scrollBy(down: real): void {
        contentY = limitY(contentY + down);
    }

    function scrollAside(right: real): void {
        contentX = Math.max(0, Math.min(contentWidth - width, contentX + right));
    }

    function keep(): void {
        if (placed && readable)
            reading.keep(topPage, Math.round(1000 * topPart));
    }

    // What the keyboard does to the pages; true: something.
    function take(event: var): bool {
        const sideways = contentWidth > width;
        switch (event.key) {
        case Qt.Key_Plus: zoomBy(1.25); return true;
        case Qt.Key_Minus: zoomBy(0.8); return true;
        case Qt.Key_PageDown:
        case Qt.Key_Space: scrollBy(height * 0.9); return true;
        case Qt.Key_PageUp: scrollBy(-height * 0.9); return true;
        case Qt.Key_Down: scrollBy(60); return true;
        case Qt.Key_Up: scrollBy(-60); return true;
        case Qt.Key_Right: sideways ? scrollAside(60) : goTo(current + 1, 0, 0); return true;
        case Qt.Key_Left: sideways ? scrollAside(-60) : goTo(current - 1, 0, 0); return true;
        case Qt.Key_Home: goTo(0, 0, 0); return true;
        case Qt.Key_End: goTo(paper.pageCount - 1, 0, 0); return true;
        }
        return false;
    }

    interactive: !marking
    model: paper.pageCount
    spacing: Theme.spaceS
    topMargin: Theme.spaceS
    bottomMargin: Theme.spaceM
    contentWidth: Math.max(width, pageWidth + 2 * Theme.spaceS)
    flickableDirection: contentWidth > width ? Flickable.HorizontalAndVerticalFlick : Flickable.VerticalFlick
    cacheBuffer: 600
    // What is hidden is not laid out.
    onVisibleChanged: if (visible) Parts.later(view.holdTop)
    onFittedChanged: {
        resizing = true;
        Parts.later(view.holdTop);
    }
    // A window that grew showed more pages, of which another one was the one that is read.
    onHeightChanged: Parts.later(view.noteCurrent)
    onContentYChanged: {
        if (!placed || resizing || !visible)
            return;
        noteTop(contentY);
        current = pageNear(contentY + height / 3);
        keeping.start();
    }

    delegate: PaperPage {
        id: sheet

        required property int index

        width: view.contentWidth
        paper: view.paper
        page: index
        pageWidth: view.pageWidth
        foundNow: view.foundNow
        marking: view.marking
        marks: view.reading.marksOn(index)
        onMarked: (start, length, quote) => view.marked(index, start, length, quote)

        Connections {
            target: view.reading
            function onMarksChanged(): void {
                sheet.marks = view.reading.marksOn(sheet.index);
            }
        }
    }

    // Not at every movement.
    Timer {
        id: keeping

        interval: 700
        onTriggered: view.keep()
    }
    PinchHandler {
        property real start: 1

        target: null
        // The list has taken the first finger by then.
        grabPermissions: PointerHandler.CanTakeOverFromAnything
        onActiveChanged: if (active) start = view.zoom
        onActiveScaleChanged: if (active) view.zoomTo(start * activeScale, centroid.position.x, centroid.position.y)
    }
    WheelHandler {
        acceptedModifiers: Qt.ControlModifier
        onWheel: event => view.zoomTo(view.zoom * Math.pow(1.0015, event.angleDelta.y), point.position.x, point.position.y)
    }
}
