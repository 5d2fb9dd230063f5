// The proposal as its att-clauses; those that differ from what I declared on are marked.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MCard {
    id: card

    property var clauses: []
    property var changed: []
    property string revisionText: ""

    visible: clauses.length > 0
    gap: 12

    MText {
        kind: MText.Strong
        text: qsTr("Proposal for a decision")
    }
    MText {
        visible: card.revisionText !== ""
        kind: MText.Secondary
        text: card.revisionText
    }
    Repeater {
        // By number: the rows outlive a list that is made anew.
        model: card.clauses.length

        RowLayout {
            id: clause

            required property int index
            readonly property string words: card.clauses[index] || ""
            readonly property bool isChanged: card.changed[index] === true

            spacing: 12
            Layout.fillWidth: true

            Rectangle {
                implicitWidth: 3
                radius: 1.5
                color: clause.isChanged ? Theme.warn : Theme.accent
                Layout.fillHeight: true
            }
            ColumnLayout {
                spacing: Theme.spaceXs

                MText {
                    longText: true
                    text: clause.words.startsWith("att ") ? clause.words : qsTr("that %1", "a clause of a proposal").arg(clause.words)
                }
                MChip {
                    visible: clause.isChanged
                    tone: MTone.Warn
                    glyph: "refresh"
                    text: qsTr("Changed since you declared")
                }
            }
        }
    }
}
