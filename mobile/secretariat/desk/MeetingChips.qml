// How a meeting stands, and when it is.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

Flow {
    id: chips

    required property MeetingDeskModel meeting

    spacing: Theme.spaceS
    Layout.fillWidth: true

    MChip {
        visible: chips.meeting.countdownText !== ""
        text: chips.meeting.countdownText
    }
    MChip {
        text: chips.meeting.stateText
        tone: chips.meeting.stateTone
    }
}
