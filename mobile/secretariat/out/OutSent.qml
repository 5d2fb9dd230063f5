// What went out, and what became of each mail.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

MStack {
    id: list

    required property OutModel out

    visible: out.sent.count > 0
    spacing: 12
    Layout.fillWidth: true

    MText {
        kind: MText.Section
        text: qsTr("What went out")
    }
    Repeater {
        model: list.out.sent

        MCard {
            id: row

            required property var model

            padding: 12
            gap: 6

            MText {
                kind: MText.Strong
                text: row.model.title
            }
            MText {
                kind: MText.Small
                text: row.model.text
            }
            Repeater {
                // By number: the rows outlive a list that is read anew.
                model: row.model.lines.length

                MStack {
                    id: line

                    required property int index
                    readonly property var said: row.model.lines[index] || ({ name: "", glyph: "", tone: MTone.Neutral, text: "" })

                    spacing: 0
                    Layout.fillWidth: true

                    MText {
                        kind: MText.Secondary
                        text: line.said.name
                    }
                    MStatusLine {
                        glyph: line.said.glyph
                        tone: line.said.tone
                        text: line.said.text
                    }
                }
            }
        }
    }
}
