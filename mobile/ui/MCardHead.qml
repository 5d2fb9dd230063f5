// The first line of a card: what it belongs to, and a chip that says by when. The chip goes below when there is no room beside.
import QtQuick
import QtQuick.Layouts
import Mandat.Ui

GridLayout {
    id: control

    property string text: ""
    property string chipText: ""
    property int chipTone: MTone.Neutral
    property string chipGlyph: ""

    columns: width < 260 * Theme.textScale ? 1 : 2
    columnSpacing: Theme.spaceS
    rowSpacing: Theme.spaceXs
    Layout.fillWidth: true

    MText {
        kind: MText.Small
        text: control.text
    }
    MChip {
        visible: control.chipText !== ""
        text: control.chipText
        tone: control.chipTone
        glyph: control.chipGlyph
        // Not this width: it follows what the chip takes, and would never shrink again.
        Layout.maximumWidth: control.parent ? control.parent.width : control.width
    }
}
