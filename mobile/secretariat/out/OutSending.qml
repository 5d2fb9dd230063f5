// Whether the minutes can go out, to whom they go by the forum's own list, and sending them.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

MCard {
    id: card

    required property OutModel out

    signal asked(string sheet, var properties)

    gap: 12

    MText {
        kind: MText.Card
        text: qsTr("The minutes")
    }
    MStatusLine {
        live: true
        glyph: card.out.ready ? "check-circle" : "clock"
        tone: card.out.ready ? MTone.Ok : MTone.Neutral
        text: card.out.readyText
    }
    MText {
        visible: text !== ""
        kind: MText.Secondary
        text: card.out.listText
    }
    MButton {
        visible: card.out.ready
        kind: MButton.Primary
        glyph: "send"
        text: qsTr("Send the minutes by mail")
        description: qsTr("Ctrl+Enter")
        Layout.fillWidth: true
        onClicked: card.asked("SendMinutesSheet.qml", { item: "", what: qsTr("The minutes") })
    }
    MButton {
        visible: card.out.ready
        glyph: "pen"
        text: qsTr("Record what was sent otherwise")
        Layout.fillWidth: true
        onClicked: card.asked("RecordSentSheet.qml", {})
    }
}
