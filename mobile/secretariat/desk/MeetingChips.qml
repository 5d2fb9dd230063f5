// How a meeting stands, and when it is.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

Flow {
    id: chips

    required property MeetingDeskModel meeting

    // What they take side by side.
    readonly property real lineWidth: Math.ceil((soon.visible ? soon.implicitWidth + spacing : 0) + standing.implicitWidth)

    spacing: Theme.spaceS
    Layout.fillWidth: true

    MChip {
        id: soon

        visible: chips.meeting.countdownText !== ""
        text: chips.meeting.countdownText
    }
    MChip {
        id: standing

        text: chips.meeting.stateText
        tone: chips.meeting.stateTone
    }
}
