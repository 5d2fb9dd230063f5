// A setting that takes hold at once. Says on or off in words too.
import QtQuick
import QtQuick.Layouts
import Mandat.Ui

MPressable {
    id: control

    property string subtitle: ""

    role: Accessible.CheckBox
    checkable: true
    description: subtitle
    topPadding: 10
    bottomPadding: 10
    focusRadius: Theme.radiusField
    Layout.fillWidth: true

    contentItem: RowLayout {
        spacing: Theme.spaceM

        ColumnLayout {
            spacing: 1

            MText {
                text: control.text
                color: control.enabled ? Theme.ink : Theme.ink2
                Accessible.ignored: true
            }
            MText {
                visible: control.subtitle !== ""
                kind: MText.Small
                text: control.subtitle
                Accessible.ignored: true
            }
        }
        // Where the knob stands says it, too: in a narrow window what it is about needs the room.
        MText {
            visible: control.width >= 260 * Theme.textScale
            kind: MText.Small
            text: control.checked ? qsTr("On") : qsTr("Off")
            Layout.fillWidth: false
            Accessible.ignored: true
        }
        Rectangle {
            implicitWidth: Theme.px(46)
            implicitHeight: Theme.px(28)
            radius: height / 2
            color: control.checked ? Theme.accent : Theme.clear
            border.width: control.checked ? 0 : 2
            border.color: Theme.ink2

            Rectangle {
                readonly property real gap: Theme.px(5)

                width: parent.height - 2 * gap
                height: width
                radius: width / 2
                y: gap
                x: control.checked ? parent.width - width - gap : gap
                color: control.checked ? Theme.accentInk : Theme.ink2

                Behavior on x {
                    NumberAnimation { duration: Theme.durationFast }
                }
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusField
        color: control.down ? Theme.pressTint : (control.hovered ? Theme.hoverTint : Theme.clear)
    }
}
