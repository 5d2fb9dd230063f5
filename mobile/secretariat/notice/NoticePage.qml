// Calling to the meeting: whether the notice has gone, by when it must, and sending it.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MPage {
    id: screen

    required property TabPane pane
    required property string meeting

    title: ""

    MeetingModel {
        id: one

        meeting: screen.meeting
    }
    ProblemBanner {}
    MText {
        kind: MText.Card
        text: one.noticeText
    }
    MText {
        kind: MText.Secondary
        text: one.deadlinesText
    }
    MButton {
        visible: one.canSendNotice
        kind: MButton.Primary
        glyph: "send"
        text: qsTr("Send the notice")
        onClicked: one.sendNotice()
    }
}
