// A request for completion of a matter of mine: what is asked for, and the way to answer.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MCard {
    id: card

    // A row of MatterListModel.asks.
    required property var ask
    signal opened

    MCardHead {
        text: qsTr("Matter of yours")
        chipText: qsTr("completion requested")
        chipTone: MTone.Warn
    }
    MText {
        kind: MText.Card
        text: card.ask.title
    }
    MText {
        kind: MText.Secondary
        text: card.ask.text
    }
    MButton {
        text: qsTr("Answer")
        accessibleName: card.ask.actionName
        Layout.maximumWidth: parent.width
        Layout.topMargin: 4
        onClicked: card.opened()
    }
}
