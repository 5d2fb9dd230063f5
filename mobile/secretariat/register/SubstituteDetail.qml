// A substitute: for whom, at which meeting and for what of it, and whether they have accepted.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MStack {
    id: detail

    required property RegisterModel register
    required property RegisterPanel panel
    readonly property var shown: register.detail

    spacing: 12

    MText {
        kind: MText.Sheet
        text: detail.shown.title || ""
    }
    MText {
        kind: MText.Secondary
        text: detail.shown.subtitle || ""
    }
    MChip {
        text: detail.shown.stateText || ""
        tone: detail.shown.tone || 0
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
    }
    Fact {
        label: qsTr("Meeting")
        value: detail.shown.meetingText || ""
    }
    Fact {
        label: qsTr("For")
        value: detail.shown.scopeText || ""
    }
    Fact {
        visible: value !== ""
        label: qsTr("On what ground")
        value: detail.shown.basis || ""
    }
    Fact {
        label: qsTr("Nominated by")
        value: detail.shown.nominatedBy || ""
    }
    Flow {
        spacing: Theme.spaceS
        Layout.fillWidth: true

        MButton {
            glyph: "calendar"
            text: qsTr("Open the meeting")
            onClicked: detail.panel.pane.openMeeting(detail.shown.meeting)
        }
        MButton {
            kind: MButton.Quiet
            text: qsTr("Show the person")
            onClicked: detail.panel.chosen("person/" + detail.shown.person)
        }
    }
}
