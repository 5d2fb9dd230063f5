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
            model: [
                { stance: 1, text: qsTr("Approve") },
                { stance: 2, text: qsTr("With reservation") },
                { stance: 3, text: qsTr("Refer back") },
                { stance: 4, text: qsTr("Reject") },
                { stance: 5, text: qsTr("Abstain") }
            ]

            MFilterChip {
                required property var modelData

                text: modelData.text
                accessibleName: qsTr("Item %1: %2").arg(card.model.numberText).arg(modelData.text)
                checked: card.model.stance === modelData.stance
                onClicked: card.stanceChosen(checked ? 0 : modelData.stance)
            }
        }
    }
    MTextField {
        visible: card.model.stance > 1
        label: qsTr("Comment on item %1").arg(card.model.numberText)
        onAccepted: card.commented(text)
        field.onEditingFinished: card.commented(text)
    }
}
