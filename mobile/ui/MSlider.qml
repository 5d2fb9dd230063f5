// A value between two ends, by finger, keys or screen reader. `settled(value)` comes when the finger leaves or a key is let go, so that the screen does not
// move under it.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Mandat.Ui

T.Slider {
    id: slider

    property string accessibleName: ""

    signal settled(real value)

    snapMode: T.Slider.SnapAlways
    implicitHeight: Theme.target
    implicitWidth: 200
    Layout.fillWidth: true
    onPressedChanged: if (!pressed) settled(value)
    Keys.onReleased: if (!pressed) settled(value)

    Accessible.role: Accessible.Slider
    Accessible.name: accessibleName
    Accessible.focusable: true
    Accessible.focused: activeFocus
    Accessible.onIncreaseAction: settled(Math.min(to, value + stepSize))
    Accessible.onDecreaseAction: settled(Math.max(from, value - stepSize))

    background: Rectangle {
        x: slider.leftPadding
        y: (slider.height - height) / 2
        width: slider.availableWidth
        height: 6
        radius: 3
        color: Theme.hairline

        Rectangle {
            width: slider.visualPosition * parent.width
            height: parent.height
            radius: 3
            color: Theme.accent
        }
    }
    handle: Rectangle {
        x: slider.leftPadding + slider.visualPosition * (slider.availableWidth - width)
        y: (slider.height - height) / 2
        width: Theme.px(26)
        height: width
        radius: width / 2
        color: Theme.surface
        border.width: slider.visualFocus ? 3 : 2
        border.color: Theme.accent
    }
}
