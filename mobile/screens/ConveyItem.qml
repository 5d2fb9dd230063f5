// An item on which I have promised to state another member's position.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MCard {
    id: card

    required property string meeting
    required property string item
    required property string mandate
    required property string personName
    required property string section
    required property string numberText
    required property string title
    required property string stateText
    required property string stateIcon
    required property int tone
    required property int stance
    required property string stanceText
    required property string comment
    required property bool canState
    required property string statement
    signal stateIt
    signal opened

    MText {
        kind: MText.Small
        text: card.section
    }
    MText {
        kind: card.stance === 0 ? MText.Card : MText.Secondary
        text: qsTr("%1 %2", "an item's number and title").arg(card.numberText).arg(card.title)
    }
    MText {
        visible: card.stanceText !== ""
        kind: MText.Card
        text: card.stanceText
    }
    MText {
        visible: card.comment !== ""
        text: card.comment
    }
    MStatusLine {
        live: true
        text: card.stateText
        glyph: card.stateIcon
        tone: card.tone
    }
    Flow {
        spacing: Theme.spaceS
        Layout.fillWidth: true
        Layout.topMargin: 4

        MButton {
            visible: card.canState
            kind: card.stance === 0 ? MButton.Soft : MButton.Quiet
            leftPadding: card.stance === 0 ? Theme.spaceM : 0
            text: card.stance === 0 ? qsTr("State it") : qsTr("Change")
            accessibleName: qsTr("%1 for %2, item %3").arg(text).arg(card.personName).arg(card.numberText)
            onClicked: card.stateIt()
        }
        MButton {
            visible: card.statement !== ""
            glyph: "undo"
            text: qsTr("Undo")
            accessibleName: qsTr("Undo for %1, item %2").arg(card.personName).arg(card.numberText)
            onClicked: Session.undo(card.statement)
        }
        MButton {
            kind: MButton.Quiet
            text: qsTr("Read the item")
            accessibleName: qsTr("%1 for %2, item %3").arg(text).arg(card.personName).arg(card.numberText)
            onClicked: card.opened()
        }
    }
}
