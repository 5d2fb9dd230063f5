// What the selected item needs: the verdict, why, and what would be enough.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

ColumnLayout {
    id: panel

    required property BoardModel model

    spacing: 12
    Layout.fillWidth: true

    ColumnLayout {
        spacing: 4

        MText {
            kind: MText.Secondary
            text: panel.model.panelOverline
        }
        MText {
            kind: MText.Sheet
            font.pixelSize: Theme.sizePanel
            text: panel.model.panelTitle
        }
    }
    MBanner {
        tone: panel.model.verdictTone
        title: panel.model.verdictText
        text: panel.model.verdictReason
    }
    MText {
        kind: MText.Strong
        text: panel.model.enoughTitle
        Accessible.role: Accessible.Heading
    }
    Repeater {
        model: panel.model.enough

        MCard {
            id: card

            required property string title
            required property string body

            soft: true
            padding: 12
            gap: 2

            MText {
                kind: MText.Secondary
                color: Theme.ink
                font.weight: Font.DemiBold
                text: card.title
            }
            MText {
                kind: MText.Small
                text: card.body
            }
        }
    }
    MText {
        kind: MText.Small
        text: panel.model.panelRule
    }
    Flow {
        spacing: 12
        Layout.fillWidth: true
        Layout.topMargin: 4

        Repeater {
            model: panel.model.legend

            Row {
                id: entry

                required property var modelData

                spacing: 4

                MMark {
                    glyph: entry.modelData.glyph
                    tone: entry.modelData.tone
                    scale: 0.72
                }
                MText {
                    anchors.verticalCenter: parent.verticalCenter
                    kind: MText.Dense
                    wrapMode: Text.NoWrap
                    text: entry.modelData.text
                }
            }
        }
    }
}
