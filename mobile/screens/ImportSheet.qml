// A meeting with agenda and papers from a meeting file.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MSheet {
    id: sheet

    required property MeetingListModel meetings
    signal imported(string meeting)

    function go(): void {
        const meeting = meetings.importFromFile(path.text, date.text);
        if (meeting !== "")
            imported(meeting);
    }

    title: qsTr("New meeting")
    subtitle: qsTr("Agenda, proposals and papers are read from the file and signed by you.")
    dirty: path.text !== ""
    Component.onCompleted: open()
    onAboutToHide: Session.clearProblem()

    MTextField {
        id: path

        label: qsTr("File")
        placeholder: "/home/…/meeting.toml"
        helper: qsTr("Papers lie in a folder named papers beside it.")
        onEdited: Session.clearProblem()
    }
    MTextField {
        id: date

        label: qsTr("Date")
        placeholder: "2026-12-11"
        helper: qsTr("Can be left empty where the file has one.")
        onEdited: Session.clearProblem()
        onAccepted: sheet.go()
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MButton {
            kind: MButton.Primary
            text: qsTr("Read in the meeting")
            enabled: path.text.trim() !== ""
            Layout.fillWidth: true
            onClicked: sheet.go()
        }
    ]
}
