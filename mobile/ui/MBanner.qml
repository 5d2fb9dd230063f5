// Something that concerns the whole screen: icon and words, read aloud when it appears. At most one action.
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

    signal action

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    leftPadding: 14
    rightPadding: 14
    topPadding: 12
    bottomPadding: actionText !== "" ? Theme.spaceXs : 12
    Layout.fillWidth: true

    Accessible.role: Accessible.AlertMessage
    Accessible.name: title !== "" ? title + ". " + text : text

    contentItem: RowLayout {
        spacing: 10

        MIcon {
            name: control.glyph
            size: Theme.iconSmall
            color: Theme.toneInk(control.tone)
            Layout.alignment: Qt.AlignTop
        }
        ColumnLayout {
            id: words

            spacing: 2

            MText {
                visible: control.title !== ""
                kind: MText.Strong
                text: control.title
                color: Theme.toneInk(control.tone)
                Accessible.ignored: true
            }
            MText {
                visible: control.text !== ""
                kind: MText.Secondary
                text: control.text
                color: Theme.toneInk(control.tone)
                font.weight: control.title === "" ? Font.DemiBold : Font.Normal
                Accessible.ignored: true
            }
            MButton {
                visible: control.actionText !== ""
                kind: MButton.Quiet
                text: control.actionText
                leftPadding: 0
                rightPadding: Theme.spaceS
                onClicked: control.action()
                Layout.maximumWidth: words.width
            }
        }
    }

    background: Rectangle {
        radius: Theme.radiusField
        color: Theme.toneSoft(control.tone)
    }
}
