// My word on the item for one mandate: what it is, how far it has come, and what can be done with it.
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
    required property string stateText
    required property string stateIcon
    required property int tone
    required property int stance
    required property string stanceText
    required property string wayText
    required property string comment
    required property string revisionText
    required property int staleRevision
    required property string draftText
    required property bool canDeclare
    required property bool canUndo
    required property bool canWithdraw
    required property string staleText
    required property string refusedText
    required property string statement
    required property bool hasReceipt
    required property bool bySubstitute
    property bool first: true
    property bool alone: true
    readonly property bool has: statement !== ""
    signal declare
    signal compare
    signal withdraw
    signal receipt

    // Tells the buttons of several mandates apart.
    function named(text: string): string {
        return alone ? text : text + ", " + functionText;
    }

    MCardHead {
        text: card.functionText + (card.bySubstitute ? " · " + qsTr("as substitute") : "")
    }
    MText {
        visible: card.has
        kind: MText.Card
        text: card.stanceText !== "" ? card.stanceText : qsTr("Declared")
    }
    MText {
        visible: !card.has && !card.canDeclare && card.stateText === ""
        kind: MText.Secondary
        text: qsTr("No position was declared")
    }
    MText {
        visible: card.comment !== ""
        longText: true
        text: card.comment
    }
    MText {
        visible: card.wayText !== ""
        kind: MText.Secondary
        text: card.wayText
    }
    MStatusLine {
        visible: card.stateText !== ""
        live: true
        text: card.stateText
        glyph: card.stateIcon
        tone: card.tone
    }
    MBanner {
        visible: card.staleText !== ""
        tone: MTone.Warn
        glyph: "refresh"
        text: card.staleText
    }
    MBanner {
        visible: card.refusedText !== ""
        tone: MTone.Bad
        text: card.refusedText
    }
    MStatusLine {
        visible: card.draftText !== ""
        text: card.draftText
        glyph: "pen"
    }
    MButton {
        visible: card.canDeclare && card.staleRevision > 0
        kind: card.first ? MButton.Primary : MButton.Soft
        text: qsTr("See what has changed")
        accessibleName: card.named(text)
        Layout.fillWidth: true
        Layout.topMargin: 4
        onClicked: card.compare()
    }
    MButton {
        visible: card.canDeclare && (!card.has || card.staleText !== "")
        kind: card.first && card.staleRevision === 0 ? MButton.Primary : MButton.Soft
        text: card.staleText !== "" ? qsTr("Declare again") : qsTr("Declare position")
        accessibleName: card.named(text)
        Layout.fillWidth: true
        Layout.topMargin: 4
        onClicked: card.declare()
    }
    Flow {
        visible: card.has && (card.canUndo || card.canDeclare || card.hasReceipt || card.canWithdraw)
        spacing: Theme.spaceS
        Layout.fillWidth: true
        Layout.topMargin: 4

        MButton {
            visible: card.hasReceipt
            glyph: "signature"
            text: qsTr("Show the receipt")
            accessibleName: card.named(text)
            onClicked: card.receipt()
        }
        MButton {
            visible: card.canUndo
            glyph: "undo"
            text: qsTr("Undo")
            accessibleName: card.named(text)
            onClicked: Session.undo(card.statement)
        }
        MButton {
            visible: card.canDeclare && card.staleText === ""
            kind: card.hasReceipt || card.canUndo ? MButton.Quiet : MButton.Soft
            text: qsTr("Change")
            accessibleName: card.named(text)
            onClicked: card.declare()
        }
        MButton {
            visible: card.canWithdraw
            kind: MButton.Quiet
            text: qsTr("Withdraw")
            accessibleName: card.named(text)
            onClicked: card.withdraw()
        }
    }
}
