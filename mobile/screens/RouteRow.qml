// One way to be counted without being there: how far it has come or until when it is open, and what it would do.
import QtQuick
import QtQuick.Layouts
import Mandat.Screens
import Mandat.Ui

RowLayout {
    id: row

    required property var modelData

    spacing: 12
    Layout.fillWidth: true

    MIcon {
        name: row.modelData.glyph
        size: Theme.iconSmall
        color: Theme.toneInk(row.modelData.tone)
        Layout.alignment: Qt.AlignTop
    }
    MStack {
        spacing: 1

        MText {
            text: row.modelData.title
            font.weight: Font.Medium
        }
        MText {
            kind: MText.Secondary
            text: row.modelData.statusText
            color: Theme.toneInk(row.modelData.tone)
        }
        MText {
            visible: text !== ""
            kind: MText.Small
            text: row.modelData.effectText
        }
    }
}
