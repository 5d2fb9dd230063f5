// What just happened, with the way back: `show(text, actionText)`. Stays while it is hovered or has the keyboard. Put one on
// the window, above everything; it places itself at the bottom of its parent, `bottomInset` up.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.Ui

Rectangle {
    id: toast

    property string text: ""
    property string actionText: ""
    // What tells the action from others that are called alike.
    property string actionName: actionText
    property real bottomInset: Theme.spaceM

    signal action

    function show(words: string, actionWords: string): void {
        text = words;
        actionText = actionWords;
        visible = true;
        timer.restart();
        Announcer.say(words);
    }

    function hide(): void {
        visible = false;
        timer.stop();
    }

    visible: false
    z: 100
    anchors.horizontalCenter: parent ? parent.horizontalCenter : undefined
    anchors.bottom: parent ? parent.bottom : undefined
    anchors.bottomMargin: bottomInset
    width: parent ? Math.min(parent.width - 2 * Theme.spaceM, Theme.dialogWidth) : implicitWidth
    implicitHeight: Math.max(Theme.primaryHeight, row.implicitHeight + 2 * Theme.spaceXs)
    radius: Theme.radiusControl
    color: Theme.ink

    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    HoverHandler {
        id: hover
    }
    Timer {
        id: timer

        interval: Theme.toastTime
        onTriggered: {
            if (hover.hovered || undo.activeFocus)
                timer.restart();
            else
                toast.hide();
        }
    }
    GridLayout {
        id: row

        // Words over the button when they would squeeze each other.
        columns: toast.width < 300 * Theme.textScale ? 1 : 2
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.spaceM
        anchors.rightMargin: undo.visible ? Theme.spaceXs : Theme.spaceM
        columnSpacing: Theme.spaceS
        rowSpacing: 0

        MText {
            kind: MText.Secondary
            text: toast.text
            color: Theme.background
            Layout.topMargin: Theme.spaceS
            Layout.bottomMargin: toast.actionText !== "" && row.columns === 1 ? 0 : Theme.spaceS
            Accessible.ignored: true
        }
        MPressable {
            id: undo

            visible: toast.actionText !== ""
            text: toast.actionText
            accessibleName: toast.actionName
            leftPadding: 12
            rightPadding: 12
            focusRadius: Theme.radiusField
            Layout.alignment: Qt.AlignRight
            onClicked: {
                toast.hide();
                toast.action();
            }
            contentItem: MText {
                kind: MText.Strong
                text: undo.text
                color: Theme.accentSoft
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                Accessible.ignored: true
            }
            background: Rectangle {
                radius: Theme.radiusField
                color: undo.down || undo.hovered ? Theme.pressTint : Theme.clear
            }
        }
    }
}
