// The first line of a card: what it belongs to, and a chip that says by when. The chip goes below when there is no room beside.
import QtQuick
import QtQuick.Layouts
import Mandat.Ui

// Placed by plain bindings: a layout around these two settles late in a card that gets another width, and may leave the chip none.
Item {
    id: control

    property string text: ""
    property string chipText: ""
    property int chipTone: MTone.Neutral
    property string chipGlyph: ""
    // A word or two of the text must have room beside it.
    readonly property bool beside: chip.visible && width - chip.implicitWidth - Theme.spaceS >= Theme.px(96)

    implicitWidth: words.implicitWidth + (chip.visible ? Theme.spaceS + chip.implicitWidth : 0)
    implicitHeight: !chip.visible ? words.height : (beside ? Math.max(words.height, chip.height) : words.height + Theme.spaceXs + chip.height)
    Layout.fillWidth: true

    MText {
        id: words

        y: control.beside ? Math.max(0, (chip.height - height) / 2) : 0
        width: control.width - (control.beside ? chip.width + Theme.spaceS : 0)
        kind: MText.Small
        text: control.text
    }
    MChip {
        id: chip

        x: control.beside ? control.width - width : 0
        y: control.beside ? 0 : words.height + Theme.spaceXs
        width: Math.min(implicitWidth, control.width)
        visible: control.chipText !== ""
        text: control.chipText
        tone: control.chipTone
        glyph: control.chipGlyph
    }
}
