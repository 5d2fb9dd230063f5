pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.Gallery
import Mandat.Ui

RowLayout {
    spacing: 0

    MSideBar {
        title: "Mandat"
        current: "board"
        tabs: [
            MTab { key: "todo"; label: "Att göra"; glyph: "todo"; badge: 3 },
            MTab { key: "board"; label: "Läget inför mötet"; glyph: "board" },
            MTab { key: "papers"; label: "Handlingar"; glyph: "document" },
            MTab { key: "me"; label: "Jag"; glyph: "person" }
        ]
        Layout.fillHeight: true
    }
    MPage {
        id: page

        title: "Möte 6 september"
        maximumContentWidth: 900
        Layout.fillWidth: true
        Layout.fillHeight: true

        MText { quiet: true; text: "Om 2 dagar · 8 av 13 från kommunerna kommer · 2 av 4 från regionen" }
        Flow {
            spacing: 8
            Layout.fillWidth: true

            MFilterChip { text: "Alla 17"; checked: true }
            MFilterChip { text: "Saknas 2" }
            MFilterChip { text: "Ej svarat 4" }
        }
        MCard {
            padding: 8
            gap: 0

            Repeater {
                model: ["Äldreförvaltningen", "Social- och funktionsstöd", "Kunskapsförvaltningen", "Hälso- och sjukvårdsdirektör"]

                RowLayout {
                    id: line

                    required property string modelData
                    required property int index

                    spacing: 0

                    MText { text: line.modelData; Layout.leftMargin: 8 }
                    Repeater {
                        model: [["●", "✓", "↻", "E✓"], ["–", "@", "»", "≠"], ["E", "?", "!", "J"], ["?", "✓", "", "●"]][line.index]

                        MMatrixCell {
                            required property string modelData
                            required property int index

                            glyph: modelData
                            tone: ({"●": 0, "✓": 2, "↻": 3, "E✓": 2, "–": 4, "@": 2, "»": 2, "≠": 4, "E": 1, "?": 3, "!": 3, "J": 0})[modelData] ?? 0
                            selected: index === 1
                            accessibleName: line.modelData + ", ärende " + (index + 1)
                            Layout.preferredWidth: 80
                        }
                    }
                }
            }
        }
    }
    ColumnLayout {
        Layout.preferredWidth: 340
        Layout.maximumWidth: 340
        Layout.margins: 24
        Layout.alignment: Qt.AlignTop

        MCard {
            gap: 12

            MText { kind: MText.Secondary; text: "Ärende 10" }
            MText { kind: MText.Sheet; text: "Länsgemensamt avtal för digitala hjälpmedel" }
            MBanner { tone: MTone.Warn; title: "Osäkert"; text: "Två sakområdesansvariga har varken svarat eller deklarerat." }
            MText { kind: MText.Strong; text: "Det här skulle räcka" }
            MCard {
                soft: true

                MText { kind: MText.Strong; text: "Socialförvaltningen, Olofström" }
                MText { kind: MText.Secondary; text: "Svarar för äldre och funktionshinder. Har inte svarat på kallelsen." }
                Flow {
                    spacing: 8
                    Layout.fillWidth: true

                    MButton { kind: MButton.Primary; text: "Påminn" }
                    MButton { text: "Skriv in e-post" }
                }
            }
        }
    }
}
