// One of my mandates at the meeting: where I am recorded to be, and my word on the item that is up.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MCard {
    id: card

    required property int index
    required property string mandate
    required property string functionText
    required property string presenceText
    required property string presenceGlyph
    required property int presenceTone
    required property int recorded
    required property string toldText
    required property bool canDeclare
    required property bool hasWord
    required property string wordText
    required property string wordIcon
    required property int wordTone
    required property string adviceText
    required property string declareName
    required property string wrongName
    signal declare
    signal wrong

    gap: Theme.spaceS

    MText {
        kind: MText.Small
        text: card.functionText
    }
    MStatusLine {
        text: card.presenceText
        glyph: card.presenceGlyph
        tone: card.presenceTone
        live: true
    }
    MText {
        visible: text !== ""
        kind: MText.Secondary
        text: card.toldText
    }
    MStatusLine {
        visible: text !== ""
        text: card.wordText
        glyph: card.wordIcon
        tone: card.wordTone
        live: true
    }
    MText {
        visible: text !== ""
        kind: MText.Secondary
        text: card.adviceText
    }
    MButton {
        visible: card.canDeclare
        kind: card.index === 0 && !card.hasWord ? MButton.Primary : MButton.Soft
        text: card.hasWord ? qsTr("Change my position") : qsTr("Declare now")
        accessibleName: card.declareName
        Layout.fillWidth: true
        Layout.topMargin: 4
        onClicked: card.declare()
    }
    MButton {
        kind: MButton.Quiet
        leftPadding: 0
        text: qsTr("The attendance is not right")
        accessibleName: card.wrongName
        Layout.maximumWidth: parent.width
        onClicked: card.wrong()
    }
}
