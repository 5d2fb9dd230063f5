// The meeting's screen in a window of its own, for a projector or to share: at most one. It is shown until somebody closes it, the meeting ends, or the app's own
// window goes; whoever leaves the room leaves it there.
pragma Singleton
import QtQuick
import Mandat.Secretariat
import Mandat.Ui

QtObject {
    id: screen

    // Whose; empty: none is shown.
    property string meeting: ""
    // The app's own window.
    property Window beside: null

    // By its address: the window's own type would need this one first.
    readonly property Loader window: Loader {}
    readonly property Connections ending: Connections {
        target: screen.window.item
        ignoreUnknownSignals: true

        function onEnded(): void {
            Parts.later(screen.close);
        }
    }
    readonly property Connections leaving: Connections {
        target: screen.beside

        function onVisibleChanged(): void {
            if (!screen.beside.visible)
                screen.close();
        }
    }

    function show(whose: string, from: Window): void {
        beside = from;
        meeting = whose;
        window.setSource(Qt.resolvedUrl("WallWindow.qml"), { meeting: whose });
    }

    function close(): void {
        meeting = "";
        window.source = "";
    }
}
