// One page at a time in a window of the page's own size.
import QtQuick
import Mandat.Gallery
import Mandat.Ui

Window {
    id: window

    readonly property list<string> pages: ["Home", "Buttons", "Fields", "Rows", "States", "Icons", "Sheet", "Board", "Year"]
    property string current: ""

    function present(page: string, dark: bool, scale: real): void {
        loader.source = "";
        current = page;
        Theme.dark = dark;
        Theme.textScale = scale;
        width = page === "Board" || page === "Year" ? 1440 : (scale > 1 ? 320 : 390);
        height = page === "Board" || page === "Year" ? 900 : 844;
        loader.source = "Gallery" + page + ".qml";
    }

    color: Theme.background
    title: "Mandat gallery"

    Loader {
        id: loader

        anchors.fill: parent
    }
}
