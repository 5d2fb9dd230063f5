// A paper from the encrypted replica, to be read: pages one under the other, zoom by pinch, wheel or keys, a way around,
// words to find, and private highlights and notes. It opens where it was left.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Mandat.App
import Mandat.Screens
import Mandat.Ui

FocusScope {
    id: screen

    required property Item pane
    required property string hash
    // -1: where it was left.
    property int startPage: -1
    property string startWords: ""

    property real zoom: 1
    property int current: 0
    property int foundNow: -1
    property bool finding: false
    property bool marking: false
    property bool panelOpen: false
    // The highlight that was just made; 0: none.
    property int lastMark: 0
    property string lastQuote: ""
    property bool placed: false
    // What is at the top: page and part of it. A window that changes its size keeps it there.
    property int topPage: 0
    property real topPart: 0
    property bool resizing: false
    readonly property bool narrow: width < 560 * Theme.textScale
    readonly property bool roomForPanel: width >= 760
    readonly property real fitted: Math.max(1, view.width - 2 * Theme.spaceS)
    readonly property real baseWidth: Math.min(fitted, 900)
    readonly property real pageWidth: baseWidth * zoom
    readonly property bool readable: pdf.problem === "" && pdf.pageCount > 0

    // ---- Where it is ----
    // Functions that hold an item of the list take arguments without types, so that they are not compiled ahead: Qt 6.4 would
    // take the item from the wrong place and crash.

    function pageNear(y: real): int {
        const x = view.contentX + view.width / 2;
        let at = view.indexAt(x, y);
        if (at < 0)
            at = view.indexAt(x, y + view.spacing + 1);
        return at < 0 ? current : at;
    }

    function limitY(y: real): real {
        return Math.max(view.originY - view.topMargin, Math.min(view.originY + view.contentHeight + view.bottomMargin - view.height, y));
    }

    function goTo(page, part, fromTop) {
        const wanted = Math.max(0, Math.min(pdf.pageCount - 1, page));
        view.positionViewAtIndex(wanted, ListView.Beginning);
        view.forceLayout();
        const item = view.itemAtIndex(wanted);
        if (item)
            view.contentY = limitY(item.y + part * item.height - fromTop);
        current = wanted;
        topPage = wanted;
        topPart = part;
        if (item && fromTop > 0)
            noteTop(view.contentY);
        keeping.start();
    }

    function leavePanel(page) {
        if (!roomForPanel)
            panelOpen = false;
        goTo(page, 0, 0);
        view.forceActiveFocus();
    }

    // Keeps what is under (x, y) of the view there.
    function zoomTo(wanted, x, y) {
        const next = Math.max(1, Math.min(5, wanted));
        if (next === zoom || !readable)
            return;
        const page = pageNear(view.contentY + y);
        const item = view.itemAtIndex(page);
        const part = item ? (view.contentY + y - item.y) / item.height : 0;
        const across = (view.contentX + x) / Math.max(1, view.contentWidth);
        zoom = next;
        view.forceLayout();
        goTo(page, part, y);
        view.contentX = Math.max(0, Math.min(view.contentWidth - view.width, across * view.contentWidth - x));
    }

    function noteTop(y) {
        const page = pageNear(y);
        const item = view.itemAtIndex(page);
        topPage = page;
        topPart = item ? Math.max(0, (y - item.y) / item.height) : 0;
    }

    function holdTop() {
        if (!view.visible)
            return;
        resizing = false;
        if (placed && readable)
            returnTo(topPage, topPart);
    }

    // The page that is read stands below what is left of the one before it.
    function returnTo(page, part) {
        goTo(page, part, 0);
        current = pageNear(view.contentY + view.height / 3);
    }

    function zoomBy(factor: real): void {
        zoomTo(zoom * factor, view.width / 2, view.height / 2);
    }

    function fitWidth(): void {
        zoomTo(fitted / baseWidth, view.width / 2, view.height / 3);
        view.contentX = 0;
    }

    function place(): void {
        if (placed || !readable || view.height <= 0)
            return;
        placed = true;
        if (startWords !== "") {
            finding = true;
            find.words = startWords;
        }
        if (startPage >= 0)
            goTo(startPage, 0, 0);
        else if (notebook.leftPage >= 0)
            returnTo(notebook.leftPage, notebook.leftPart / 1000);
        else
            goTo(0, 0, 0);
    }

    function keep() {
        if (!placed || !readable)
            return;
        notebook.keep(topPage, Math.round(1000 * topPart));
    }

    // ---- Finding ----

    function showFound(index: int): void {
        const place = pdf.foundAt(index);
        if (place.page === undefined)
            return;
        foundNow = index;
        goTo(place.page, place.y, view.height / 3);
    }

    function stepFound(by: int): void {
        if (pdf.foundCount > 0)
            showFound((foundNow + by + pdf.foundCount) % pdf.foundCount);
    }

    function startFinding(): void {
        finding = true;
        Qt.callLater(find.begin);
    }

    function stopFinding(): void {
        finding = false;
        find.words = "";
        foundNow = -1;
        view.forceActiveFocus();
    }

    // ---- Notes ----

    function openNote(row: var): void {
        notes.row = row;
        notes.active = true;
    }

    function compare(): void {
        pane.open("CompareScreen.qml", { before: notebook.earlier, after: hash });
    }

    Accessible.role: Accessible.Pane
    Accessible.name: pdf.title
    Component.onDestruction: keep()
    onFittedChanged: {
        resizing = true;
        Qt.callLater(holdTop);
    }

    Keys.onPressed: event => {
        const ctrl = (event.modifiers & Qt.ControlModifier) !== 0;
        event.accepted = true;
        if (event.key === Qt.Key_Escape || event.key === Qt.Key_Back) {
            if (screen.finding)
                screen.stopFinding();
            else if (screen.marking)
                screen.marking = false;
            else if (screen.panelOpen)
                screen.panelOpen = false;
            else
                screen.pane.back();
        } else if (ctrl && event.key === Qt.Key_F)
            screen.startFinding();
        else if (ctrl && event.key === Qt.Key_0)
            screen.fitWidth();
        else if (ctrl && event.key === Qt.Key_G) {
            screen.panelOpen = true;
        } else if (event.key === Qt.Key_F3)
            screen.stepFound(event.modifiers & Qt.ShiftModifier ? -1 : 1);
        else if (event.key === Qt.Key_Plus)
            screen.zoomBy(1.25);
        else if (event.key === Qt.Key_Minus)
            screen.zoomBy(0.8);
        else if (event.key === Qt.Key_PageDown || event.key === Qt.Key_Space)
            view.contentY = screen.limitY(view.contentY + view.height * 0.9);
        else if (event.key === Qt.Key_PageUp)
            view.contentY = screen.limitY(view.contentY - view.height * 0.9);
        else if (event.key === Qt.Key_Down)
            view.contentY = screen.limitY(view.contentY + 60);
        else if (event.key === Qt.Key_Up)
            view.contentY = screen.limitY(view.contentY - 60);
        else if (event.key === Qt.Key_Right && view.contentWidth <= view.width)
            screen.goTo(screen.current + 1, 0, 0);
        else if (event.key === Qt.Key_Left && view.contentWidth <= view.width)
            screen.goTo(screen.current - 1, 0, 0);
        else if (event.key === Qt.Key_Right)
            view.contentX = Math.min(view.contentWidth - view.width, view.contentX + 60);
        else if (event.key === Qt.Key_Left)
            view.contentX = Math.max(0, view.contentX - 60);
        else if (event.key === Qt.Key_Home)
            screen.goTo(0, 0, 0);
        else if (event.key === Qt.Key_End)
            screen.goTo(pdf.pageCount - 1, 0, 0);
        else
            event.accepted = false;
    }

    PdfPaper {
        id: pdf

        hash: screen.hash
        onChanged: Qt.callLater(screen.place)
        onFoundChanged: {
            if (foundCount === 0)
                screen.foundNow = -1;
            else if (screen.foundNow < 0 && screen.placed)
                screen.showFound(foundFrom(screen.current));
        }
    }
    PaperReading {
        id: notebook

        hash: screen.hash
    }
    // Not at every movement.
    Timer {
        id: keeping

        interval: 700
        onTriggered: screen.keep()
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            spacing: 0
            Layout.fillWidth: true
            Layout.leftMargin: Theme.spaceXs
            Layout.rightMargin: Theme.spaceXs
            Layout.topMargin: Theme.spaceXs

            MIconButton {
                glyph: "chevron-left"
                text: qsTr("Back")
                onClicked: screen.pane.back()
            }
            MText {
                visible: !screen.narrow
                kind: MText.Strong
                text: pdf.title
                maximumLineCount: 2
                elide: Text.ElideRight
            }
            Item {
                visible: screen.narrow
                Layout.fillWidth: true
            }
            MIconButton {
                glyph: "search"
                text: qsTr("Find in the paper")
                visible: !screen.finding
                enabled: screen.readable
                onClicked: screen.startFinding()
            }
            MIconButton {
                glyph: "pen"
                text: screen.marking ? qsTr("Stop highlighting") : qsTr("Highlight text")
                color: screen.marking ? Theme.accent : Theme.ink
                enabled: screen.readable
                Accessible.checkable: true
                Accessible.checked: screen.marking
                onClicked: {
                    screen.marking = !screen.marking;
                    screen.lastMark = 0;
                }
            }
            MIconButton {
                glyph: "menu"
                text: qsTr("Pages, contents and my notes")
                enabled: screen.readable
                onClicked: screen.panelOpen = !screen.panelOpen
            }
        }
        MText {
            visible: screen.narrow
            kind: MText.Strong
            text: pdf.title
            maximumLineCount: 1
            elide: Text.ElideRight
            Layout.leftMargin: Theme.spaceM
            Layout.rightMargin: Theme.spaceM
            Layout.bottomMargin: Theme.spaceXs
        }
        PaperFind {
            id: find

            visible: screen.finding
            paper: pdf
            now: screen.foundNow
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.spaceS
            onStep: by => screen.stepFound(by)
            onClosed: screen.stopFinding()
        }
        Rectangle {
            implicitHeight: 1
            color: Theme.hairline
            Layout.fillWidth: true
        }
        MBanner {
            visible: notebook.later !== ""
            tone: MTone.Warn
            text: qsTr("There is a newer version of this paper.")
            actionText: qsTr("Read the newest version")
            onAction: {
                const newest = notebook.later;
                screen.pane.back();
                screen.pane.openPaper(newest);
            }
            Layout.fillWidth: true
            Layout.margins: Theme.spaceS
        }
        MBanner {
            visible: notebook.later === "" && notebook.changedText !== ""
            tone: MTone.Accent
            text: notebook.changedText
            actionText: qsTr("Show what has changed")
            onAction: screen.compare()
            Layout.fillWidth: true
            Layout.margins: Theme.spaceS
        }
        MEmptyState {
            visible: pdf.problem !== ""
            glyph: pdf.fetched >= 0 ? "download" : "document"
            title: pdf.fetched >= 0 ? qsTr("Not on this device yet") : qsTr("The paper cannot be shown")
            text: pdf.problem
            Layout.maximumWidth: 360
            Layout.margins: Theme.spaceM
            Layout.alignment: Qt.AlignHCenter
        }
        MProgress {
            visible: pdf.fetched >= 0
            text: qsTr("Fetched")
            value: pdf.fetched
            Layout.maximumWidth: 360
            Layout.leftMargin: Theme.spaceM
            Layout.rightMargin: Theme.spaceM
            Layout.alignment: Qt.AlignHCenter
        }
        MStatusLine {
            visible: pdf.opening
            busy: true
            text: qsTr("Opening the paper")
            Layout.margins: Theme.spaceM
        }
        Item {
            id: stage

            Layout.fillWidth: true
            Layout.fillHeight: true

            ListView {
                id: view

                anchors.top: parent.top
                anchors.bottom: parent.bottom
                anchors.right: parent.right
                anchors.left: parent.left
                anchors.leftMargin: screen.panelOpen && screen.roomForPanel ? panelSlot.width : 0
                visible: screen.readable && (screen.roomForPanel || !screen.panelOpen)
                clip: true
                focus: true
                interactive: !screen.marking
                model: pdf.pageCount
                spacing: Theme.spaceS
                topMargin: Theme.spaceS
                bottomMargin: Theme.spaceM
                contentWidth: Math.max(width, screen.pageWidth + 2 * Theme.spaceS)
                flickableDirection: contentWidth > width ? Flickable.HorizontalAndVerticalFlick : Flickable.VerticalFlick
                boundsBehavior: Flickable.StopAtBounds
                cacheBuffer: 600
                onHeightChanged: Qt.callLater(screen.place)
                // What is hidden is not laid out.
                onVisibleChanged: if (visible) Qt.callLater(screen.holdTop)
                onContentYChanged: {
                    if (!screen.placed || screen.resizing || !visible)
                        return;
                    screen.noteTop(contentY);
                    screen.current = screen.pageNear(contentY + height / 3);
                    keeping.start();
                }

                delegate: PaperPage {
                    id: sheet

                    required property int index
                    property int version: 0

                    width: view.contentWidth
                    paper: pdf
                    page: index
                    pageWidth: screen.pageWidth
                    foundNow: screen.foundNow
                    marking: screen.marking
                    marks: notebook.marksOn(index)
                    onMarked: (start, length, quote) => {
                        screen.lastMark = notebook.highlight(index, start, length, quote);
                        screen.lastQuote = quote;
                    }

                    Connections {
                        target: notebook
                        function onMarksChanged(): void {
                            sheet.marks = notebook.marksOn(sheet.index);
                        }
                    }
                }

                PinchHandler {
                    property real start: 1

                    target: null
                    // The list has taken the first finger by then.
                    grabPermissions: PointerHandler.CanTakeOverFromAnything
                    onActiveChanged: if (active) start = screen.zoom
                    onActiveScaleChanged: if (active) screen.zoomTo(start * activeScale, centroid.position.x, centroid.position.y)
                }
                WheelHandler {
                    acceptedModifiers: Qt.ControlModifier
                    onWheel: event => screen.zoomTo(screen.zoom * Math.pow(1.0015, event.angleDelta.y), point.position.x, point.position.y)
                }
                T.ScrollBar.vertical: T.ScrollBar {
                    implicitWidth: 10
                    padding: 3
                    visible: size < 1
                    contentItem: Rectangle {
                        implicitWidth: 4
                        radius: 2
                        color: Theme.outline
                    }
                }
            }
            Item {
                id: panelSlot

                anchors.top: parent.top
                anchors.bottom: parent.bottom
                anchors.left: parent.left
                width: screen.roomForPanel ? Math.min(Theme.px(320), stage.width * 0.5) : stage.width
                visible: screen.panelOpen && screen.readable

                Loader {
                    anchors.fill: parent
                    active: panelSlot.visible
                    sourceComponent: PaperPanel {
                        paper: pdf
                        reading: notebook
                        current: screen.current
                        onGo: page => screen.leavePanel(page)
                        onWrite: screen.openNote({ mark: 0, hash: screen.hash, page: screen.current, pageText: qsTr("Page %1").arg(screen.current + 1), quote: "", note: "", versionText: "" })
                        onOpenMark: row => screen.openNote(row)
                        onClosed: screen.panelOpen = false
                    }
                }
                Rectangle {
                    visible: screen.roomForPanel
                    anchors.right: parent.right
                    width: 1
                    height: parent.height
                    color: Theme.hairline
                }
            }
        }
        Rectangle {
            visible: screen.readable
            implicitHeight: 1
            color: Theme.hairline
            Layout.fillWidth: true
        }
        MText {
            visible: screen.marking && screen.lastMark === 0
            kind: MText.Secondary
            text: qsTr("Draw over the words to highlight them. Highlights stay on this device.")
            Layout.margins: Theme.spaceS
            Layout.leftMargin: Theme.spaceM
        }
        GridLayout {
            visible: screen.marking && screen.lastMark !== 0
            columns: screen.narrow ? 1 : 3
            columnSpacing: Theme.spaceS
            rowSpacing: Theme.spaceXs
            Layout.fillWidth: true
            Layout.margins: Theme.spaceS

            MStatusLine {
                glyph: "check"
                tone: MTone.Ok
                live: true
                text: qsTr("Highlighted: %1").arg(screen.lastQuote.length > 40 ? screen.lastQuote.slice(0, 40) + "…" : screen.lastQuote)
            }
            MButton {
                glyph: "pen"
                text: qsTr("Write a note to it")
                Layout.fillWidth: screen.narrow
                onClicked: screen.openNote({ mark: screen.lastMark, hash: screen.hash, page: screen.current, pageText: qsTr("Page %1").arg(screen.current + 1),
                                             quote: screen.lastQuote, note: notebook.noteOf(screen.lastMark), versionText: "" })
            }
            MButton {
                kind: MButton.Quiet
                glyph: "undo"
                text: qsTr("Undo the highlight")
                Layout.fillWidth: screen.narrow
                onClicked: {
                    notebook.remove(screen.lastMark);
                    screen.lastMark = 0;
                }
            }
        }
        RowLayout {
            visible: screen.readable && !screen.marking
            spacing: 0
            Layout.fillWidth: true
            Layout.leftMargin: Theme.spaceXs
            Layout.rightMargin: Theme.spaceXs

            MIconButton {
                glyph: "minus"
                text: qsTr("Smaller")
                enabled: screen.zoom > 1
                onClicked: screen.zoomBy(0.8)
            }
            MButton {
                kind: MButton.Quiet
                text: qsTr("Page %1 of %2").arg(screen.current + 1).arg(pdf.pageCount)
                description: qsTr("Go to another page")
                Layout.fillWidth: true
                onClicked: screen.panelOpen = !screen.panelOpen
            }
            MIconButton {
                visible: screen.zoom !== screen.fitted / screen.baseWidth
                glyph: "fit-width"
                text: qsTr("Fit the width")
                onClicked: screen.fitWidth()
            }
            MIconButton {
                glyph: "plus"
                text: qsTr("Larger")
                enabled: screen.zoom < 5
                onClicked: screen.zoomBy(1.25)
            }
        }
    }
    Loader {
        id: notes

        property var row: ({})

        active: false
        sourceComponent: NoteSheet {
            reading: notebook
            mark: notes.row.mark
            page: notes.row.page
            pageText: notes.row.pageText
            quote: notes.row.quote
            note: notes.row.note
            versionText: notes.row.versionText
            away: notes.row.mark !== 0 && (notes.row.hash !== screen.hash || notes.row.page !== screen.current || screen.panelOpen)
            onGo: {
                if (notes.row.hash !== screen.hash) {
                    screen.pane.openPaperAt(notes.row.hash, notes.row.page, "");
                    return;
                }
                screen.leavePanel(notes.row.page);
            }
            onClosed: notes.active = false
        }
    }
}
