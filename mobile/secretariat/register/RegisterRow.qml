// One row of the register's lists; the first of a section has its heading above it.
import QtQuick
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

FocusScope {
    id: row

    required property var model
    required property int index
    property bool selected: false
    property bool current: false

    signal chosen

    // With the ring that shows where the keyboard is.
    function take(): void {
        line.forceActiveFocus(Qt.TabFocusReason);
    }

    // A row that waits to be used again is not there for anybody.
    ListView.onPooled: visible = false
    ListView.onReused: visible = true
    width: ListView.view.width
    height: column.implicitHeight

    Column {
        id: column

        // Room for the ring around what has the keyboard.
        x: 6
        width: row.width - 12

        MText {
            visible: row.model.begins
            width: column.width
            kind: MText.Section
            text: row.model.section
            topPadding: row.index === 0 ? Theme.spaceXs : Theme.spaceM
            bottomPadding: Theme.spaceXs
        }
        MListRow {
            id: line

            width: column.width
            title: row.model.title
            subtitle: row.model.subtitle
            chipText: row.model.chipText
            chipTone: row.model.tone
            accessibleName: row.model.openName
            selected: row.selected
            // Qt does not let go of a tab stop that has the keyboard.
            tabStop: activeFocus || row.current
            focus: true
            divider: true
            onClicked: row.chosen()
        }
    }
}
