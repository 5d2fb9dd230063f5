// A meeting's papers as one: how much is on this device, how much is to come, and what it waits for.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MCard {
    id: card

    required property string meeting

    visible: pack.count > 0
    gap: Theme.spaceS

    MeetingPack {
        id: pack

        meeting: card.meeting
    }
    MStatusLine {
        visible: pack.complete
        glyph: "check-circle"
        tone: MTone.Ok
        text: pack.text
        live: true
    }
    MProgress {
        visible: !pack.complete
        text: pack.text
        value: pack.value
    }
    MText {
        visible: pack.waitText !== ""
        kind: MText.Secondary
        text: pack.waitText
    }
    MChip {
        visible: pack.newText !== ""
        tone: MTone.Accent
        text: pack.newText
    }
    MButton {
        visible: pack.canFetch
        glyph: "download"
        text: qsTr("Fetch all papers now")
        Layout.fillWidth: true
        onClicked: pack.fetch()
    }
}
