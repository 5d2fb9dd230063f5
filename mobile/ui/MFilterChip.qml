// One filter of several; looks 36 px high and is 48 to the finger. `checked` is the caller's.
import QtQuick
import Mandat.Ui

MPressable {
    id: control

    role: Accessible.RadioButton
    leftPadding: 14
    rightPadding: 14
    topPadding: 10
    bottomPadding: 10
    focusRadius: Theme.target / 2
    Accessible.checkable: true

    contentItem: MText {
        kind: MText.Small
        text: control.text
        color: control.checked ? Theme.accentInk : Theme.ink
        font.weight: Font.DemiBold
        lineHeight: Theme.lineSingle
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }

    background: Item {
        Rectangle {
            anchors.fill: parent
            anchors.topMargin: 6
            anchors.bottomMargin: 6
            radius: Math.min(height / 2, 18 * Theme.textScale)
            color: control.checked ? Theme.accent : Theme.surface
            border.width: control.checked ? 0 : 1
            border.color: Theme.hairline

            Rectangle {
                anchors.fill: parent
                radius: parent.radius
                color: control.down ? Theme.pressTint : (control.hovered ? Theme.hoverTint : Theme.clear)
            }
        }
    }
}
