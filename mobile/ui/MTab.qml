// One place of the app, for MBottomBar and MSideBar alike. `badge` counts what waits there.
import QtQml
import Mandat.Ui

QtObject {
    property string key: ""
    property string label: ""
    // Begins a group of places in MSideBar, under this.
    property string heading: ""
    property string glyph: ""
    property int badge: 0
    property bool available: true
}
