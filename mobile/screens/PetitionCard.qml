// A petition for an extra meeting: what for, how many ask, and my name under it.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MCard {
    id: card

    // A row of PetitionListModel.
    required property var petition
    signal join
    signal withdraw
    signal opened

    gap: Theme.spaceS

    // Two stacks: a layout with more texts that wrap than this does not settle in one go.
    MStack {
        spacing: Theme.spaceS

        MCardHead {
            text: card.petition.whoText
            chipText: card.petition.beforeText
        }
        MText {
            kind: MText.Card
            text: card.petition.reason
        }
        MText {
            kind: MText.Secondary
            text: qsTr("To take up: %1").arg(card.petition.agenda)
        }
    }
    MStack {
        spacing: Theme.spaceS

        MProgress {
            visible: !card.petition.over
            text: card.petition.countText
            value: card.petition.value
        }
        MStatusLine {
            text: card.petition.stateText
            glyph: card.petition.stateIcon
            tone: card.petition.tone
            live: true
        }
        MText {
            visible: text !== ""
            kind: MText.Small
            text: card.petition.joinedText
        }
    }
    MButton {
        visible: card.petition.canJoin
        glyph: "signature"
        text: qsTr("I ask for it too")
        accessibleName: card.petition.joinName
        Layout.fillWidth: true
        Layout.topMargin: 4
        onClicked: card.join()
    }
    MButton {
        visible: card.petition.canWithdraw
        kind: MButton.Quiet
        leftPadding: 0
        text: qsTr("Take my name back")
        accessibleName: card.petition.withdrawName
        Layout.maximumWidth: parent.width
        onClicked: card.withdraw()
    }
    MButton {
        visible: card.petition.meetingText !== ""
        glyph: "calendar"
        text: card.petition.meetingText
        Layout.fillWidth: true
        onClicked: card.opened()
    }
}
