// One item of a word that is entered: how it stands, and the stance, chosen by one tap.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MCard {
    id: card

    required property var model
    // By their numbers, from 1.
    readonly property var stances: [qsTr("Approve"), qsTr("With reservation"), qsTr("Refer back"), qsTr("Reject"), qsTr("Abstain")]

    signal stanceChosen(int stance)
    signal commented(string words)

    padding: 12
    gap: 4
    selected: model.stance > 0

    MCardHead {
        text: Parts.joined([card.model.numberText, card.model.title], "  ")
        chipText: card.model.nowText
        chipTone: card.model.nowTone
    }
    Flow {
        spacing: Theme.spaceXs
        Layout.fillWidth: true

        Repeater {
            model: card.stances.length

            MFilterChip {
                required property int index
                readonly property int stance: index + 1

                text: card.stances[index]
                accessibleName: qsTr("Item %1: %2").arg(card.model.numberText).arg(text)
                checked: card.model.stance === stance
                onClicked: card.stanceChosen(checked ? 0 : stance)
            }
        }
    }
    MTextField {
        visible: card.model.stance > 1
        label: qsTr("Comment on item %1").arg(card.model.numberText)
        text: card.model.comment || ""
        onEdited: card.commented(text)
    }
}
