// Which meeting the board shows, how many are coming, what to look for in it, and what can be done with all of it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

ColumnLayout {
    id: head

    required property BoardModel model
    property bool backVisible: false
    property bool titleVisible: true

    signal back
    signal enter
    signal files
    signal again(string statement)

    spacing: 2
    Layout.fillWidth: true

    RowLayout {
        visible: head.titleVisible
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
    RowLayout {
        spacing: Theme.spaceS
        Layout.fillWidth: true

        MText {
            text: head.model.headline
            color: Theme.ink2
        }
        MButton {
            visible: head.width > Theme.px(560)
            glyph: "envelope"
            text: qsTr("Enter a word")
            description: qsTr("Ctrl+E, or drop a mail here")
            onClicked: head.enter()
        }
        MIconButton {
            visible: head.width > Theme.px(560)
            glyph: "download"
            text: qsTr("Save the board as a file")
            onClicked: head.files()
        }
    }
    MCard {
        visible: head.model.lostStatement !== ""
        padding: 12
        gap: Theme.spaceS
        Layout.topMargin: Theme.spaceXs

        MBanner {
            tone: MTone.Warn
            title: head.model.lostTitle === "" ? "" : qsTr("Not entered: %1").arg(head.model.lostTitle)
            text: head.model.lostText
            Accessible.ignored: spoken === ""
        }
        Flow {
            spacing: Theme.spaceS
            Layout.fillWidth: true

            MButton {
                text: qsTr("Look at it and enter it again")
                onClicked: head.again(head.model.lostStatement)
            }
            MButton {
                kind: MButton.Quiet
                text: qsTr("Let what stands be")
                onClicked: head.model.leaveLost()
            }
        }
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
