// Something that concerns the whole screen: icon and words, read aloud when it appears. At most one action.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Mandat.Ui

T.Control {
    id: control

    property string title: ""
    property string text: ""
    property int tone: MTone.Accent
    property string glyph: tone === MTone.Warn || tone === MTone.Bad ? "warning" : (tone === MTone.Ok ? "check-circle" : "info")
    property string actionText: ""

    readonly property string spoken: title !== "" ? title + ". " + text : text

    signal action

    function tell(): void {
        if (visible)
            Announcer.say(spoken);
    }

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    leftPadding: 14
    rightPadding: 14
    topPadding: 12
    bottomPadding: actionText !== "" ? Theme.spaceXs : 12
    Layout.fillWidth: true

    onVisibleChanged: tell()
    onSpokenChanged: tell()

    Accessible.role: Accessible.AlertMessage
    Accessible.name: spoken

    // Positioned by hand: a layout within a layout settles a frame late when its text wraps.
    contentItem: Item {
        implicitWidth: words.x + Math.max(titleText.implicitWidth, bodyText.implicitWidth, button.visible ? button.implicitWidth : 0)
        implicitHeight: Math.max(icon.height, words.implicitHeight)

        MIcon {
            id: icon

            name: control.glyph
            size: Theme.iconSmall
            color: Theme.toneInk(control.tone)
        }
        Column {
            id: words

            x: icon.width + 10
            width: parent.width - x
            spacing: 2

            MText {
                id: titleText

                width: parent.width
                visible: control.title !== ""
                kind: MText.Strong
                text: control.title
                color: Theme.toneInk(control.tone)
                Accessible.ignored: true
            }
            MText {
                id: bodyText

                width: parent.width
                visible: control.text !== ""
                kind: MText.Secondary
                text: control.text
                color: Theme.toneInk(control.tone)
                font.weight: control.title === "" ? Font.DemiBold : Font.Normal
                Accessible.ignored: true
            }
            MButton {
                id: button

                visible: control.actionText !== ""
                width: Math.min(implicitWidth, parent.width)
                kind: MButton.Quiet
                inkColor: Theme.toneInk(control.tone)
                text: control.actionText
                leftPadding: 0
                rightPadding: Theme.spaceS
                onClicked: control.action()
            }
        }
    }

    background: Rectangle {
        radius: Theme.radiusField
        color: Theme.toneSoft(control.tone)
    }
}
