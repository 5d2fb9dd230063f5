import QtQuick
import QtQuick.Layouts
import Mandat.Gallery
import Mandat.Ui

MPage {
    title: "Knappar"
    eyebrow: "Alla lägen"
    backVisible: true
    actions: MIconButton { glyph: "refresh"; text: "Uppdatera" }

    Repeater {
        model: [MButton.Primary, MButton.Soft, MButton.Quiet, MButton.Destructive]

        ColumnLayout {
            id: group

            required property int modelData

            MButton { kind: group.modelData; text: "Lämna in ställningstagande"; Layout.fillWidth: true }
            Flow {
                spacing: 8
                Layout.fillWidth: true

                MButton { kind: group.modelData; text: "Skicka"; glyph: "send" }
                MButton { kind: group.modelData; text: "Skickar"; busy: true }
                MButton { kind: group.modelData; text: "Avstängd"; enabled: false }
            }
        }
    }
    Flow {
        spacing: 8
        Layout.fillWidth: true

        MIconButton { glyph: "close"; text: "Stäng" }
        MIconButton { glyph: "pen"; text: "Ändra" }
        MIconButton { glyph: "trash"; text: "Ta bort"; color: Theme.bad }
        MIconButton { glyph: "sync"; text: "Synkar"; busy: true }
        Item {
            width: 160
            height: 56

            MFocusRing { target: ringed }
            MButton { id: ringed; anchors.fill: parent; anchors.margins: 4; text: "I fokus" }
        }
    }
    footer: MButton { kind: MButton.Primary; text: "Fortsätt"; Layout.fillWidth: true }
}
