// One choice in an MRadioGroup, with a line that explains it.
import QtQuick
import QtQuick.Layouts
import Mandat.Ui

MChoice {
    id: control

    property string subtitle: ""
    readonly property MRadioGroup group: parent as MRadioGroup

    role: Accessible.RadioButton
    checked: group !== null && group.value !== "" && group.value === value
    description: subtitle
    // Qt does not let go of a tab stop that has the keyboard.
    tabStop: activeFocus || group === null || group.isTabStop(control, group.value)
    leftPadding: Theme.spaceM
    rightPadding: Theme.spaceM
    topPadding: 12
    bottomPadding: 12
    implicitHeight: Math.max(Theme.primaryHeight, implicitContentHeight + topPadding + bottomPadding)
    Layout.fillWidth: true
    Accessible.checkable: true

    onClicked: if (group) group.choose(control)
    Keys.onDownPressed: if (group) group.step(control, 1)
    Keys.onRightPressed: if (group) group.step(control, 1)
    Keys.onUpPressed: if (group) group.step(control, -1)
    Keys.onLeftPressed: if (group) group.step(control, -1)

    contentItem: RowLayout {
        spacing: 14

        Rectangle {
            implicitWidth: Theme.px(22)
            implicitHeight: Theme.px(22)
            radius: width / 2
            color: Theme.clear
            border.width: 2
            border.color: control.checked ? Theme.accent : Theme.ink2
            Layout.alignment: Qt.AlignVCenter

            Rectangle {
                anchors.centerIn: parent
                width: parent.width * 0.46
                height: width
                radius: width / 2
                color: Theme.accent
                visible: control.checked
            }
        }
        ColumnLayout {
            spacing: 1

            MText {
                text: control.text
                font.weight: control.checked ? Font.DemiBold : Font.Medium
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
        color: control.checked ? Theme.accentSoft : Theme.surface
        border.width: control.checked ? 2 : 1
        border.color: control.checked ? Theme.accent : Theme.hairline

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: control.down ? Theme.pressTint : (control.hovered ? Theme.hoverTint : Theme.clear)
        }
    }
}
