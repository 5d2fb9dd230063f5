// A tick with its words; `checked` and `toggled()` as in Qt Quick Controls.
pragma ComponentBehavior: Bound
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
        spacing: 14

        Rectangle {
            implicitWidth: Theme.px(22)
            implicitHeight: Theme.px(22)
            radius: 6
            color: control.checked ? Theme.accent : Theme.clear
            border.width: control.checked ? 0 : 2
            border.color: Theme.ink2

            MIcon {
                anchors.centerIn: parent
                name: "check"
                size: parent.width * 0.8
                color: Theme.accentInk
                visible: control.checked
            }
        }
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
    }
    background: Rectangle {
        radius: Theme.radiusField
        color: control.down ? Theme.pressTint : (control.hovered ? Theme.hoverTint : Theme.clear)
    }
}
