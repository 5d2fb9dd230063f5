// One paragraph of the minutes, or a sub-item of one, as it was issued; of a draft also what is said about it.
// qmllint disable unqualified
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MCard {
    id: paragraph

    // A row of minutes_rows.h's paragraphs.
    required property var model
    property MinutesComments comments: null
    signal comment
    signal receipt(string statement)

    gap: Theme.spaceS

    MCardHead {
        visible: text !== "" || chipText !== ""
        text: paragraph.model.numberText
        chipText: paragraph.model.outcomeText
        chipTone: paragraph.model.tone
    }
    MText {
        kind: MText.Card
        text: paragraph.model.title
    }
    MText {
        visible: text !== ""
        longText: true
        text: paragraph.model.text
    }
    MText {
        visible: text !== ""
        kind: MText.Strong
        text: paragraph.model.prefixText
    }
    Repeater {
        // By number: the rows outlive a list that is read anew.
        model: (paragraph.model.clauses || []).length

        RowLayout {
            id: clause

            required property int index
            readonly property string words: (paragraph.model.clauses || [])[index] || ""

            spacing: 12
            Layout.fillWidth: true

            Rectangle {
                implicitWidth: 3
                radius: 1.5
                color: Theme.accent
                Layout.fillHeight: true
            }
            MText {
                longText: true
                Layout.alignment: Qt.AlignTop
                text: clause.words.startsWith("att ") ? clause.words : qsTr("that %1", "a clause of a decision").arg(clause.words)
            }
        }
    }
    Repeater {
        model: (paragraph.model.lists || []).length

        MStack {
            id: list

            required property int index
            // Nothing, for the moment in which it goes.
            readonly property var told: (paragraph.model.lists || [])[index] || ({ heading: "", lines: "" })

            spacing: 2
            Layout.fillWidth: true
            Layout.topMargin: Theme.spaceXs

            MText {
                kind: MText.Small
                text: list.told.heading
            }
            MText {
                kind: MText.Secondary
                text: list.told.lines
            }
        }
    }
    MStatusLine {
        visible: text !== ""
        glyph: "warning"
        tone: MTone.Warn
        text: paragraph.model.deviationText
    }
    Loader {
        active: paragraph.comments !== null && paragraph.comments.isDraft
        visible: active
        Layout.fillWidth: true
        sourceComponent: ParagraphComments {
            comments: paragraph.comments
            name: paragraph.model.nameText
            onWrite: paragraph.comment()
            onReceipt: statement => paragraph.receipt(statement)
        }
    }
}
