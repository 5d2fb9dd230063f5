// The meeting approves its agenda, with the matters that it adds.
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
    property var added: []

    title: qsTr("The agenda is approved")
    subtitle: qsTr("Which of these does the meeting add?")
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: open()

    Repeater {
        model: sheet.room.otherMatters()

        MCheckRow {
            required property var modelData

            text: modelData.text
            checked: sheet.added.includes(modelData.item)
            onToggled: sheet.added = checked ? sheet.added.concat([modelData.item]) : sheet.added.filter(each => each !== modelData.item)
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
            text: qsTr("Approve")
            enabled: true
            Layout.fillWidth: true
            onClicked: {
                if (sheet.room.approveAgenda(sheet.added))
                    sheet.close();
            }
        }
    ]
}
