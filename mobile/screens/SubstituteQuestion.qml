// Somebody asks me to stand in: yes or no.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MCard {
    id: card

    required property string nomination
    required property string functionText
    required property string itemsText
    required property bool canAnswer
    signal answered(bool accept)

    visible: canAnswer

    MText {
        kind: MText.Small
        text: card.itemsText
    }
    MText {
        kind: MText.Card
        text: qsTr("Can you be a substitute?")
    }
    MText {
        kind: MText.Secondary
        text: qsTr("You have been asked to stand in for %1. You then take part and declare positions for that mandate.").arg(card.functionText.charAt(0).toLowerCase() + card.functionText.slice(1))
    }
    Flow {
        spacing: Theme.spaceS
        Layout.fillWidth: true
        Layout.topMargin: 4

        MButton {
            kind: MButton.Primary
            text: qsTr("Yes, I stand in")
            onClicked: card.answered(true)
        }
        MButton {
            text: qsTr("No, I cannot")
            onClicked: card.answered(false)
        }
    }
}
