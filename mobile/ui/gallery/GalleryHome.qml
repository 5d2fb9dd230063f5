// The home screen of the drawings, made of the controls.
import QtQuick
import QtQuick.Layouts
import Mandat.Gallery
import Mandat.Ui

Item {
    MPage {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: bar.top
        eyebrow: "LSVO Blekinge"
        title: "Att göra"
        spacing: 12

        MBanner {
            text: "Inget nät. 1 ställningstagande väntar."
            glyph: "offline"
        }
        MText {
            kind: MText.Section
            text: "Till torsdag"
            Layout.topMargin: 4
        }
        Repeater {
            model: [
                {over: "Ärende 10 · möte 6 september", chip: "om 2 dagar", tone: MTone.Warn, title: "Länsgemensamt avtal för digitala hjälpmedel", why: "Du svarar för äldre i Karlskrona. Utan ditt ställningstagande kan ärendet inte beslutas.", act: "Ta ställning", primary: true},
                {over: "Ärende 5 · möte 6 september", chip: "ändrat förslag", tone: MTone.Bad, title: "Övergripande överenskommelse om samverkan", why: "Din deklaration gäller version 2. Nu finns version 3: en att-sats är ändrad.", act: "Se ändringen", primary: false},
                {over: "Möte 27 september", chip: "om 9 dagar", tone: MTone.Neutral, title: "Kommer du?", why: "Kallelsen kom i går. 11 av 17 har svarat.", act: "Svara", primary: false}
            ]

            MCard {
                id: card

                required property var modelData

                MCardHead {
                    text: card.modelData.over
                    chipText: card.modelData.chip
                    chipTone: card.modelData.tone
                }
                MText {
                    kind: MText.Card
                    text: card.modelData.title
                }
                MText {
                    kind: MText.Secondary
                    text: card.modelData.why
                }
                MButton {
                    kind: card.modelData.primary ? MButton.Primary : MButton.Soft
                    text: card.modelData.act
                    Layout.fillWidth: card.modelData.primary
                    Layout.maximumWidth: parent.width
                    Layout.topMargin: 4
                }
            }
        }
    }
    MBottomBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        current: "todo"
        tabs: [
            MTab { key: "todo"; label: "Att göra"; glyph: "todo"; badge: 3 },
            MTab { key: "meetings"; label: "Möten"; glyph: "calendar" },
            MTab { key: "papers"; label: "Handlingar"; glyph: "document" },
            MTab { key: "me"; label: "Jag"; glyph: "person" }
        ]
    }
}
