// How far something long has come, with words. `value` from 0 to 1; below 0 when nobody knows.
import QtQuick
import QtQuick.Layouts
import Mandat.Ui

ColumnLayout {
    id: control

    property string text: ""
    property real value: -1
    readonly property int percent: Math.round(Math.max(0, Math.min(1, value)) * 100)

    // Told by quarters: every step would drown what else is said.
    readonly property int quarter: value < 0 ? 0 : Math.floor(percent / 25)

    spacing: Theme.spaceS
    Layout.fillWidth: true
    onQuarterChanged: if (visible && quarter > 0) Announcer.say(Accessible.name)

    Accessible.role: Accessible.ProgressBar
    Accessible.name: value < 0 ? text : qsTr("%1, %2 percent").arg(text).arg(percent)

    // Positioned by hand: a layout within a layout settles a frame late when its text wraps.
    Item {
        implicitHeight: Math.max(words.implicitHeight, number.implicitHeight)
        Layout.fillWidth: true

        MText {
            id: words

            width: parent.width - (number.visible ? number.implicitWidth + Theme.spaceS : 0)
            kind: MText.Secondary
            text: control.text
            Accessible.ignored: true
        }
        MText {
            id: number

            anchors.right: parent.right
            visible: control.value >= 0
            kind: MText.Secondary
            wrapMode: Text.NoWrap
            text: qsTr("%1 %").arg(control.percent)
            Accessible.ignored: true
        }
    }
    Rectangle {
        id: track

        implicitHeight: 6
        radius: 3
        color: Theme.neutralSoft
        clip: true
        Layout.fillWidth: true

        Rectangle {
            id: fill

            height: parent.height
            radius: 3
            color: Theme.accent
            width: control.value < 0 ? track.width * 0.3 : track.width * Math.min(1, control.value)

            XAnimator on x {
                running: control.value < 0 && control.visible && !Theme.reducedMotion
                from: 0
                to: track.width * 0.7
                duration: Theme.spinPeriod
                loops: Animation.Infinite
                onRunningChanged: if (!running) fill.x = 0
            }
        }
    }
}
