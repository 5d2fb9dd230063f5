// A position that somebody stated or entered for me: is it right?
// qmllint disable unqualified
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MCard {
    id: card

    required property string statement
    required property string overline
    required property string title
    required property string itemText
    required property string byText
    required property string stanceText
    required property string comment
    required property string evidenceText
    required property string evidenceFile
    required property string stateText
    required property string stateIcon
    required property int tone
    required property bool canConfirm
    required property bool canContest
    required property bool canTakeBack
    required property EnteredWordsModel words
    // Among other things of that item: it is not named again.
    property bool itemIsNamed: false
    signal evidenceOpened

    MText {
        visible: !card.itemIsNamed
        kind: MText.Small
        text: card.overline
    }
    MText {
        visible: !card.itemIsNamed
        kind: MText.Secondary
        text: card.title
    }
    MText {
        kind: MText.Card
        text: card.stanceText
    }
    MText {
        visible: card.comment !== ""
        longText: true
        text: card.comment
    }
    MText {
        kind: MText.Secondary
        text: card.byText
    }
    MText {
        visible: card.evidenceText !== ""
        kind: MText.Secondary
        text: qsTr("As it was given: “%1”").arg(card.evidenceText)
    }
    MButton {
        visible: card.evidenceFile !== ""
        kind: MButton.Quiet
        leftPadding: 0
        glyph: "document"
        text: qsTr("Open the file that shows it")
        accessibleName: qsTr("Open the file that shows it, %1").arg(card.itemText)
        Layout.maximumWidth: parent.width
        onClicked: card.evidenceOpened()
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
            visible: card.canConfirm
            kind: MButton.Soft
            glyph: "signature"
            text: qsTr("That is right")
            accessibleName: qsTr("That is right, %1").arg(card.itemText)
            description: qsTr("Signs it as your own position.")
            onClicked: card.words.confirm(card.statement)
        }
        MButton {
            visible: card.canContest
            kind: MButton.Quiet
            text: qsTr("That is wrong")
            accessibleName: qsTr("That is wrong, %1").arg(card.itemText)
            onClicked: contesting.active = true
        }
        MButton {
            visible: card.canTakeBack
            text: qsTr("I contest it no more")
            accessibleName: qsTr("I contest it no more, %1").arg(card.itemText)
            onClicked: card.words.takeBack(card.statement)
        }
    }
    MText {
        visible: card.canConfirm
        kind: MText.Small
        text: qsTr("If it is right you sign it as your own. If it is wrong it does not count, and you can declare something else.")
    }
    Loader {
        id: contesting

        active: false
        visible: false
        sourceComponent: ContestSheet {
            words: card.words
            statement: card.statement
            subtitle: card.overline + ": " + card.stanceText
            onClosed: contesting.active = false
        }
    }
}
