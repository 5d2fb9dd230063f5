// To another meeting: the chair's act, which the secretary enters as it is said.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    required property RoomModel room
    required property string meeting
    // What it was opened on, and is noted on.
    property string item: ""

    title: qsTr("Defer the item")
    subtitle: room.isChair ? "" : qsTr("To defer is the act of %1, who chairs the meeting. You note it as said here.").arg(room.chairName)
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: {
        item = room.item;
        open();
    }

    MRadioGroup {
        id: later

        // Until another is chosen: it is open to which.
        readonly property string open: "open"

        label: qsTr("To which meeting")
        value: open

        Repeater {
            model: sheet.room.laterMeetings()

            MRadioRow {
                required property var modelData

                value: modelData.meeting
                text: modelData.text
            }
        }
        MRadioRow {
            value: later.open
            text: qsTr("It is open to which")
        }
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MButton {
            id: ready

            kind: MButton.Primary
            text: qsTr("Defer")
            enabled: true
            Layout.fillWidth: true
            onClicked: {
                if (sheet.room.defer(sheet.item, later.value === later.open ? "" : later.value))
                    sheet.close();
            }
        }
    ]
}
