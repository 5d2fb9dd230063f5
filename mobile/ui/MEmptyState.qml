// Nothing here: says why, and what to do.
import QtQuick
import QtQuick.Layouts
import Mandat.Ui

ColumnLayout {
    id: control

    property string glyph: "check-circle"
    property string title: ""
    property string text: ""
    property string actionText: ""

    signal action

    spacing: Theme.spaceS
    Layout.fillWidth: true
    Layout.topMargin: Theme.spaceXl
    Layout.bottomMargin: Theme.spaceXl

    Rectangle {
        implicitWidth: Theme.px(64)
        implicitHeight: Theme.px(64)
        radius: width / 2
        color: Theme.accentSoft
        Layout.alignment: Qt.AlignHCenter
        Layout.bottomMargin: Theme.spaceS

        MIcon {
            anchors.centerIn: parent
            name: control.glyph
            size: Theme.px(30)
            color: Theme.accent
        }
    }
    MText {
        kind: MText.Card
        text: control.title
        horizontalAlignment: Text.AlignHCenter
    }
    MText {
        visible: control.text !== ""
        kind: MText.Secondary
        text: control.text
        horizontalAlignment: Text.AlignHCenter
    }
    MButton {
        visible: control.actionText !== ""
        text: control.actionText
        onClicked: control.action()
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.spaceS
        Layout.maximumWidth: control.width
    }
}
