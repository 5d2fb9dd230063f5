// The last question before the paragraphs are numbered and nothing more is changed.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

RoomSheet {
    id: sheet

    title: qsTr("Close the meeting?")
    subtitle: room.progressText
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: open()

    MText {
        text: qsTr("Every paragraph has its number then. Decisions and attendance stand as they are.")
    }
    MBanner {
        visible: sheet.room.adjustersText === ""
        tone: MTone.Warn
        title: qsTr("Nobody is elected to adjust the minutes")
        text: qsTr("That can be done only while the meeting is open.")
        actionText: qsTr("Elect adjusters")
        onAction: sheet.goOn("ElectSheet.qml")
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
            text: qsTr("Close the meeting")
            enabled: true
            Layout.fillWidth: true
            onClicked: {
                if (sheet.room.closeMeeting())
                    sheet.close();
            }
        }
    ]
}
