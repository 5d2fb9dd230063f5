// The text's size from 100 to 200 %, with keys too. It takes hold when the finger leaves, so that the screen does not move under it.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Mandat.App
import Mandat.Screens
import Mandat.Ui

T.Slider {
    id: slider

    from: 1
    to: 2
    stepSize: 0.1
    snapMode: T.Slider.SnapAlways
    value: Preferences.textScale
    implicitHeight: Theme.target
    implicitWidth: 200
    Layout.fillWidth: true
    onPressedChanged: if (!pressed) Preferences.textScale = value
    Keys.onReleased: if (!pressed) Preferences.textScale = value

    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("Text size")
    Accessible.focusable: true
    Accessible.onIncreaseAction: Preferences.textScale = Preferences.textScale + 0.1
    Accessible.onDecreaseAction: Preferences.textScale = Preferences.textScale - 0.1

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
