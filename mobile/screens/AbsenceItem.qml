// One item that counts on somebody who cannot come: why, whether it is covered, and the ways there are.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MCard {
    id: card

    required property string item
    required property string numberText
    required property string title
    required property string whyText
    required property bool covered
    required property string chipText
    required property int chipTone
    required property string stateText
    required property string stateIcon
    required property int tone
    required property string verdictText
    required property int verdictTone
    required property string statement
    required property var routes
    required property string closedText
    // The other way round than by itself: what is covered is folded.
    property bool turned: false
    readonly property bool unfolded: covered === turned
    signal opened

    MCardHead {
        text: qsTr("Item %1").arg(card.numberText)
        chipText: card.chipText
        chipTone: card.chipTone
    }
    MText {
        kind: MText.Card
        text: card.title
    }
    MText {
        visible: card.whyText !== ""
        kind: MText.Secondary
        text: card.whyText
    }
    MStatusLine {
        live: true
        text: card.stateText
        glyph: card.stateIcon
        tone: card.tone
    }
    MText {
        visible: card.verdictText !== ""
        kind: MText.Small
        text: card.verdictText
        color: Theme.toneInk(card.verdictTone)
    }
    Repeater {
        model: card.unfolded ? card.routes : null

        RouteRow {
            Layout.topMargin: Theme.spaceS
        }
    }
    MText {
        visible: card.unfolded && card.closedText !== ""
        kind: MText.Small
        text: card.closedText
    }
    Flow {
        spacing: Theme.spaceS
        Layout.fillWidth: true

        MButton {
            visible: card.statement !== ""
            glyph: "undo"
            text: qsTr("Undo")
            accessibleName: qsTr("Undo, item %1").arg(card.numberText)
            onClicked: Session.undo(card.statement)
        }
        MButton {
            visible: card.routes.length > 0
            kind: MButton.Quiet
            text: card.unfolded ? qsTr("Hide the ways") : qsTr("Show the ways")
            accessibleName: qsTr("%1, item %2").arg(text).arg(card.numberText)
            onClicked: card.turned = !card.turned
        }
        MButton {
            kind: MButton.Quiet
            text: qsTr("Read the item")
            accessibleName: qsTr("%1, item %2").arg(text).arg(card.numberText)
            onClicked: card.opened()
        }
    }
}
