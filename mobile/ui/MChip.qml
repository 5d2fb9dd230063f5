// A word about a state, on its tone. Not pressable (see MFilterChip).
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Mandat.Ui

T.Control {
    id: control

    property string text: ""
    property int tone: MTone.Neutral
    property string glyph: ""

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    leftPadding: 10
    rightPadding: 10
    topPadding: Theme.spaceXs
    bottomPadding: Theme.spaceXs

    Accessible.role: Accessible.StaticText
    Accessible.name: text

    contentItem: RowLayout {
        spacing: Theme.spaceXs

        MIcon {
            visible: control.glyph !== ""
            name: control.glyph
            size: Theme.px(14)
            color: Theme.toneInk(control.tone)
        }
        MText {
            kind: MText.Small
            text: control.text
            color: Theme.toneInk(control.tone)
            font.weight: Font.DemiBold
            lineHeight: Theme.lineSingle
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        radius: Math.min(height / 2, Theme.radiusChip * Theme.textScale)
        color: Theme.toneSoft(control.tone)
    }
}
