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
                model: row.model.lines

                MStack {
                    id: line

                    required property var modelData

                    spacing: 0
                    Layout.fillWidth: true

                    MText {
                        kind: MText.Secondary
                        text: line.modelData.name
                    }
                    MStatusLine {
                        glyph: line.modelData.glyph
                        tone: line.modelData.tone
                        text: line.modelData.text
                    }
                }
            }
        }
    }
}
