// One of a few, on one line.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

ColumnLayout {
    id: choice

    property string label: ""
    // Of { value, text }.
    property var choices: []
    property int value: 0

    signal picked(int value)

    spacing: 0
    Layout.fillWidth: true
    Accessible.role: Accessible.Grouping
    Accessible.name: label

    MText {
        kind: MText.Small
        text: choice.label
        Accessible.ignored: true
    }
    Flow {
        spacing: Theme.spaceS
        Layout.fillWidth: true

        Repeater {
            model: choice.choices

            MFilterChip {
                required property var modelData

                text: modelData.text
                checked: choice.value === modelData.value
                onClicked: choice.picked(modelData.value)
            }
        }
    }
}
