// The answer to the notice, for one of my mandates.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MCard {
    id: card

    required property string mandate
    required property string functionText
    required property string answerText
    required property string enteredText
    required property int tone
    required property int attending
    required property bool canAnswer
    signal answered(bool attending)

    MText {
        kind: MText.Small
        text: card.functionText
    }
    MText {
        kind: MText.Card
        text: card.attending < 0 ? qsTr("Are you coming?") : card.answerText
    }
    MText {
        visible: card.enteredText !== ""
        kind: MText.Secondary
        text: card.enteredText
    }
    Flow {
        visible: card.canAnswer
        spacing: Theme.spaceS
        Layout.fillWidth: true
        Layout.topMargin: 4

        MButton {
            visible: card.attending !== 1
            width: Math.min(implicitWidth, parent.width)
            text: card.attending < 0 ? qsTr("I am coming") : qsTr("I am coming after all")
            onClicked: card.answered(true)
        }
        MButton {
            visible: card.attending !== 0
            width: Math.min(implicitWidth, parent.width)
            kind: card.attending < 0 ? MButton.Soft : MButton.Quiet
            leftPadding: card.attending === 1 ? 0 : Theme.spaceM
            text: qsTr("I cannot come")
            onClicked: card.answered(false)
        }
    }
    MText {
        visible: card.attending === 0
        kind: MText.Secondary
        text: qsTr("Declare your position on the items that need you, or nominate a substitute.")
    }
}
