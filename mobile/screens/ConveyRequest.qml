// A member who cannot come asks me to state their position: yes or no.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MCard {
    id: card

    required property string request
    required property string personName
    required property string functionText
    required property string meetingText
    required property string itemsText
    required property string message
    required property string stateText
    required property string stateIcon
    required property int tone
    required property bool canAnswer
    required property bool canDecline
    signal answered(bool accept)

    MText {
        kind: MText.Small
        text: card.meetingText + " · " + card.itemsText
    }
    MText {
        kind: MText.Card
        text: card.canAnswer ? qsTr("Can you state the position of %1?").arg(card.personName) : qsTr("You speak for %1").arg(card.personName)
    }
    MText {
        visible: card.functionText !== ""
        kind: MText.Secondary
        text: card.functionText
    }
    MText {
        visible: card.message !== ""
        longText: true
        text: qsTr("“%1”").arg(card.message)
    }
    MStatusLine {
        live: true
        text: card.stateText
        glyph: card.stateIcon
        tone: card.tone
    }
    Flow {
        visible: card.canAnswer || card.canDecline
        spacing: Theme.spaceS
        Layout.fillWidth: true
        Layout.topMargin: 4

        MButton {
            visible: card.canAnswer
            kind: MButton.Primary
            text: qsTr("Yes, I state it")
            accessibleName: qsTr("Yes, I state it for %1").arg(card.personName)
            onClicked: card.answered(true)
        }
        MButton {
            visible: card.canAnswer
            text: qsTr("No, I cannot")
            accessibleName: qsTr("No, I cannot state it for %1").arg(card.personName)
            onClicked: card.answered(false)
        }
        MButton {
            visible: card.canDecline
            kind: MButton.Quiet
            leftPadding: 0
            text: qsTr("I can no longer")
            accessibleName: qsTr("I can no longer state it for %1").arg(card.personName)
            onClicked: card.answered(false)
        }
    }
}
