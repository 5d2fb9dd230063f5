// Any of several, on a few lines.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

ColumnLayout {
    id: marks

    property string label: ""
    // Rows with id, name, checked.
    required property RowsModel rows

    signal marked(string id, bool on)

    spacing: 0
    Layout.fillWidth: true
    Accessible.role: Accessible.Grouping
    Accessible.name: label

    MText {
        kind: MText.Small
        text: marks.label
        Accessible.ignored: true
    }
    Flow {
        spacing: Theme.spaceS
        Layout.fillWidth: true

        Repeater {
            model: marks.rows

            MFilterChip {
                required property var row

                role: Accessible.CheckBox
                text: row.name
                checked: row.checked
                onClicked: marks.marked(row.id, !row.checked)
            }
        }
    }
}
