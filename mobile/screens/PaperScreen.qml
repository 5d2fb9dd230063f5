// A paper from the encrypted replica, to be read: pages one under the other, zoom by pinch, wheel or keys, a way around,
// words to find, and private highlights and notes. It opens where it was left.
// qmllint disable unqualified
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

FocusScope {
    id: screen

    required property TabPane pane
    required property string hash
    // -1: where it was left.
    property int startPage: -1
    property string startWords: ""

    property bool finding: false
    property bool marking: false
    property bool panelOpen: false
    // The highlight that was just made; 0: none.
    property int lastMark: 0
    property string lastQuote: ""
    // How high what stays below is.
    readonly property real footHeight: foot.visible ? foot.height : 0
    readonly property bool narrow: width < 560 * Theme.textScale
    readonly property bool roomForPanel: width >= 760
    readonly property bool readable: pdf.problem === "" && pdf.pageCount > 0

    // It opens where it was left; what was looked for is no place.
    function resumeWith(): var {
        return { startPage: -1, startWords: "" };
    }

    function leavePanel(page: int): void {
        if (!roomForPanel)
            panelOpen = false;
        view.goTo(page, 0, 0);
        view.forceActiveFocus();
    }

    function place(): void {
        if (view.placed || !readable || view.height <= 0)
            return;
        view.placed = true;
        if (startWords !== "") {
            finding = true;
            find.words = startWords;
        }
        if (startPage >= 0)
            view.goTo(startPage, 0, 0);
        else if (notebook.leftPage >= 0)
            view.returnTo(notebook.leftPage, notebook.leftPart / 1000);
        else
            view.goTo(0, 0, 0);
    }

    // ---- Finding ----

    function showFound(index: int): void {
        showPlace(index, pdf.foundAt(index));
    }

    function showPlace(index: int, place: var): void {
        if (place.page === undefined)
            return;
        view.foundNow = index;
        view.goTo(place.page, place.y, view.height / 3);
    }

    function stepFound(by: int): void {
        if (pdf.foundCount > 0)
            showFound((view.foundNow + by + pdf.foundCount) % pdf.foundCount);
    }

    function startFinding(): void {
        finding = true;
        Parts.later(find.begin);
    }

    function stopFinding(): void {
        finding = false;
        find.words = "";
        view.foundNow = -1;
        view.forceActiveFocus();
    }

    // ---- Notes ----

    function openNote(mark: int, hash: string, page: int, pageText: string, quote: string, note: string, versionText: string): void {
        notes.mark = mark;
        notes.hash = hash;
        notes.page = page;
        notes.pageText = pageText;
        notes.quote = quote;
        notes.note = note;
        notes.versionText = versionText;
        notes.active = true;
    }

    function writeNote(): void {
        openNote(0, hash, view.current, qsTr("Page %1").arg(view.current + 1), "", "", "");
    }

    // ---- Keys ----

    function leave(): void {
        if (finding)
            stopFinding();
        else if (marking)
            marking = false;
        else if (panelOpen)
            panelOpen = false;
        else
            pane.back();
    }

    function take(event: var): bool {
        if (event.key === Qt.Key_Escape || event.key === Qt.Key_Back) {
            leave();
        } else if (event.key === Qt.Key_F3) {
            stepFound(event.modifiers & Qt.ShiftModifier ? -1 : 1);
        } else if (event.modifiers & Qt.ControlModifier) {
            switch (event.key) {
            case Qt.Key_F: startFinding(); break;
            case Qt.Key_0: view.fitWidth(); break;
            case Qt.Key_G: panelOpen = true; break;
            default: return false;
            }
        } else {
            return view.take(event);
        }
        return true;
    }

    Accessible.role: Accessible.Pane
    Accessible.name: pdf.title
    Component.onDestruction: view.keep()
    Keys.onPressed: event => event.accepted = screen.take(event)

    Connections {
        target: Session

        function onLocking(): void {
            view.keep();
        }
    }
    PdfPaper {
        id: pdf

        hash: screen.hash
        onChanged: Parts.later(screen.place)
        onFoundChanged: {
            if (foundCount === 0)
                view.foundNow = -1;
            else if (view.foundNow < 0 && view.placed)
                screen.showFound(foundFrom(view.current));
        }
    }
    PaperReading {
        id: notebook

        hash: screen.hash
    }
    PaperHandout {
        id: copy

        hash: screen.hash
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PaperBar {
            title: pdf.title
            narrow: screen.narrow
            readable: screen.readable
            finding: screen.finding
            marking: screen.marking
            markable: notebook.isPaper
            Layout.fillWidth: true
            onBack: screen.pane.back()
            onFind: screen.startFinding()
            onMark: {
                screen.marking = !screen.marking;
                screen.lastMark = 0;
            }
            onPanel: screen.panelOpen = !screen.panelOpen
            onMore: more.active = true
        }
        PaperFind {
            id: find

            visible: screen.finding
            paper: pdf
            now: view.foundNow
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
        PaperState {
            paper: pdf
            reading: notebook
            Layout.fillWidth: true
            onNewest: {
                const newest = notebook.later;
                const pane = screen.pane;
                pane.back();
                pane.openPaper(newest);
            }
            onCompare: screen.pane.open("CompareScreen.qml", { before: notebook.earlier, after: screen.hash })
        }
        Item {
            id: stage

            Layout.fillWidth: true
            Layout.fillHeight: true

            PaperPages {
                id: view

                anchors.top: parent.top
                anchors.bottom: parent.bottom
                anchors.right: parent.right
                anchors.left: parent.left
                anchors.leftMargin: screen.panelOpen && screen.roomForPanel ? panelSlot.width : 0
                visible: screen.readable && (screen.roomForPanel || !screen.panelOpen)
                focus: true
                paper: pdf
                reading: notebook
                readable: screen.readable
                marking: screen.marking
                onHeightChanged: Parts.later(screen.place)
                onMarked: (page, start, length, quote) => {
                    screen.lastMark = notebook.highlight(page, start, length, quote);
                    screen.lastQuote = quote;
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
                        current: view.current
                        onGo: page => screen.leavePanel(page)
                        onWrite: screen.writeNote()
                        onOpenMark: row => screen.openNote(row.mark, row.hash, row.page, row.pageText, row.quote, row.note, row.versionText)
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
        PaperFoot {
            id: foot

            visible: screen.readable
            narrow: screen.narrow
            marking: screen.marking
            lastQuote: screen.lastMark === 0 ? "" : screen.lastQuote
            page: view.current
            pageCount: pdf.pageCount
            zoom: view.zoom
            fitted: view.zoom === view.fitted / view.baseWidth
            Layout.fillWidth: true
            onNote: screen.openNote(screen.lastMark, screen.hash, view.current, qsTr("Page %1").arg(view.current + 1), screen.lastQuote,
                                    notebook.noteOf(screen.lastMark), "")
            onUndo: {
                notebook.remove(screen.lastMark);
                screen.lastMark = 0;
            }
            onPanel: screen.panelOpen = !screen.panelOpen
            onZoomBy: factor => view.zoomBy(factor)
            onFit: view.fitWidth()
        }
    }
    Loader {
        id: more

        active: false
        sourceComponent: PaperMoreSheet {
            handout: copy
            onClosed: {
                sharing.active = chosen === "share";
                printing.active = chosen === "print";
                more.active = false;
            }
        }
    }
    Loader {
        id: sharing

        active: false
        sourceComponent: ShareSheet {
            handout: copy
            onClosed: sharing.active = false
        }
    }
    Loader {
        id: printing

        active: false
        sourceComponent: PrintSheet {
            handout: copy
            onClosed: printing.active = false
        }
    }
    Loader {
        id: notes

        property int mark: 0
        property string hash: ""
        property int page: 0
        property string pageText: ""
        property string quote: ""
        property string note: ""
        property string versionText: ""

        active: false
        sourceComponent: NoteSheet {
            reading: notebook
            mark: notes.mark
            page: notes.page
            pageText: notes.pageText
            quote: notes.quote
            note: notes.note
            versionText: notes.versionText
            away: notes.mark !== 0 && (notes.hash !== screen.hash || notes.page !== view.current || screen.panelOpen)
            onGo: {
                if (notes.hash !== screen.hash) {
                    screen.pane.openPaperAt(notes.hash, notes.page, "");
                    return;
                }
                screen.leavePanel(notes.page);
            }
            onClosed: notes.active = false
        }
    }
}
