// Something that concerns the whole screen: icon and words, read aloud when it appears. At most one action.
//
// Words that would be higher than `mostHeight` (large text in a small window) are said by their first sentence on the screen, with a button to the whole: more().
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
    property real mostHeight: 0  // none
    readonly property bool shortened: mostHeight > 0 && wholeWords.implicitHeight > mostHeight && bodyText.brief !== text

    readonly property string spoken: Parts.joined([title, text], ". ")

    signal action
    signal more

    function tell(): void {
        if (visible)
            Announcer.say(spoken);
    }

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    leftPadding: 14
    rightPadding: 14
    topPadding: 12
    bottomPadding: button.visible ? Theme.spaceXs : 12
    Layout.fillWidth: true

    onVisibleChanged: tell()
    onSpokenChanged: tell()

    Accessible.role: Accessible.AlertMessage
    Accessible.name: spoken

    // Positioned by hand: a layout within a layout settles a frame late when its text wraps.
    contentItem: Item {
        implicitWidth: words.x + Math.max(titleText.implicitWidth, bodyText.implicitWidth, button.visible ? button.implicitWidth : 0)
        implicitHeight: Math.max(icon.height, words.implicitHeight)

        // As high as all of it would be.
        MText {
            id: wholeWords

            visible: false
            width: words.width
            kind: MText.Secondary
            text: control.text
            font.weight: bodyText.font.weight
        }
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

                readonly property string brief: Parts.firstSentence(control.text)

                width: parent.width
                visible: control.text !== ""
                kind: MText.Secondary
                text: control.shortened ? brief : control.text
                color: Theme.toneInk(control.tone)
                font.weight: control.title === "" ? Font.DemiBold : Font.Normal
                Accessible.ignored: true
            }
            MButton {
                id: button

                visible: control.actionText !== "" || control.shortened
                width: Math.min(implicitWidth, parent.width)
                kind: MButton.Quiet
                inkColor: Theme.toneInk(control.tone)
                text: control.shortened ? qsTr("Read all of it") : control.actionText
                leftPadding: 0
                rightPadding: Theme.spaceS
                onClicked: control.shortened ? control.more() : control.action()
            }
        }
    }

    background: Rectangle {
        radius: Theme.radiusField
        color: Theme.toneSoft(control.tone)
    }
}
