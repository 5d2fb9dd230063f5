// Which meeting the board shows, how many are coming, and what to look for in it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

ColumnLayout {
    id: head

    required property BoardModel model
    property bool backVisible: false
    signal back

    spacing: 2
    Layout.fillWidth: true

    RowLayout {
        spacing: 0
        Layout.fillWidth: true

        MIconButton {
            visible: head.backVisible
            glyph: "chevron-left"
            text: qsTr("Back")
            onClicked: head.back()
            Layout.leftMargin: -12
            Layout.alignment: Qt.AlignTop
        }
        MText {
            kind: head.backVisible ? MText.Sheet : MText.Page
            text: head.model.title
        }
    }
    MText {
        text: head.model.headline
        color: Theme.ink2
    }
    Flow {
        spacing: Theme.spaceXs
        Layout.fillWidth: true
        Layout.topMargin: 2

        Repeater {
            model: head.model.filters

            MFilterChip {
                required property string filter
                required property bool selected
                required property var model

                text: model.text
                checked: selected
                onClicked: head.model.filter = filter
            }
        }
    }
}
