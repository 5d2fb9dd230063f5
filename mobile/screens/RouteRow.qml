// One way to be counted without being there: how far it has come or until when it is open, and what it would do.
import QtQuick
import QtQuick.Layouts
import Mandat.Screens
import Mandat.Ui

// Positioned by hand: a layout within a layout settles a frame late when its text wraps.
Item {
    id: row

    required property var modelData

    implicitHeight: words.height
    Layout.fillWidth: true

    MIcon {
        id: icon

        name: row.modelData.glyph
        size: Theme.iconSmall
        color: Theme.toneInk(row.modelData.tone)
    }
    Column {
        id: words

        x: icon.width + 12
        width: row.width - x
        spacing: 1

        MText {
            width: parent.width
            text: row.modelData.title
            font.weight: Font.Medium
        }
        MText {
            width: parent.width
            kind: MText.Secondary
            text: row.modelData.statusText
            color: Theme.toneInk(row.modelData.tone)
        }
        MText {
            width: parent.width
            visible: text !== ""
            kind: MText.Small
            text: row.modelData.effectText
        }
    }
}
