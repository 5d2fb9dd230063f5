// What was decided on an item, as it will stand in the minutes.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MCard {
    id: card

    // A row of live_reading.h's decisions.
    required property var decision
    // Without: the item stands above it.
    property bool withTitle: true

    gap: Theme.spaceS

    MCardHead {
        text: card.withTitle ? card.decision.headText : qsTr("Decision")
        chipText: card.decision.outcomeText
        chipTone: card.decision.tone
    }
    MText {
        visible: card.withTitle
        kind: MText.Card
        text: card.decision.title
    }
    MText {
        visible: text !== ""
        kind: MText.Strong
        text: card.decision.prefixText
    }
    Repeater {
        // By number: the rows outlive a decision that is read anew.
        model: card.decision.clauses.length

        RowLayout {
            id: clause

            required property int index
            readonly property string words: card.decision.clauses[index] || ""

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
                text: clause.words.startsWith("att ") ? clause.words : qsTr("that %1", "a clause of a decision").arg(clause.words)
            }
        }
    }
    MText {
        visible: text !== ""
        kind: MText.Secondary
        text: card.decision.bindsText
    }
    MStatusLine {
        visible: text !== ""
        glyph: "warning"
        tone: MTone.Warn
        text: card.decision.deviationText
    }
    MText {
        kind: MText.Small
        text: card.decision.timeText
    }
}
