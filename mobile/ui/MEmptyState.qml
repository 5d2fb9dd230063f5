// Nothing here: says why, and what to do.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.Ui

// Positioned, not laid out: a layout within a layout settles late when its text wraps, and large text then overlaps.
Column {
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
        anchors.horizontalCenter: parent.horizontalCenter
        width: Theme.px(64)
        height: Theme.px(64)
        radius: width / 2
        color: Theme.accentSoft

        MIcon {
            anchors.centerIn: parent
            name: control.glyph
            size: Theme.px(30)
            color: Theme.accent
        }
    }
    MText {
        width: parent.width
        topPadding: Theme.spaceS
        kind: MText.Card
        text: control.title
        horizontalAlignment: Text.AlignHCenter
    }
    MText {
        width: parent.width
        visible: control.text !== ""
        kind: MText.Secondary
        text: control.text
        horizontalAlignment: Text.AlignHCenter
    }
    Item {
        visible: control.actionText !== ""
        width: 1
        height: 1
    }
    MButton {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: control.actionText !== ""
        width: Math.min(implicitWidth, parent.width)
        text: control.actionText
        onClicked: control.action()
    }
}
