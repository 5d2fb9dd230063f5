// On which days before the meeting those who owe something are asked by themselves.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    required property NoticeModel notice
    readonly property string problem: notice.scheduleProblem(days.text)

    title: qsTr("Reminders by themselves")
    subtitle: qsTr("On these days, at 8 in the morning, the server reminds whoever then owes an answer or a declaration.")
    dirty: days.text !== notice.scheduleField
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: open()

    MTextField {
        id: days

        focus: true
        label: qsTr("Days before the meeting")
        helper: qsTr("For example 7, 2. Empty: no reminders by themselves.")
        error: sheet.problem
        inputMethodHints: Qt.ImhPreferNumbers
        maximumLength: 60
        Component.onCompleted: text = sheet.notice.scheduleField
        onAccepted: if (sheet.problem === "" && sheet.notice.setSchedule(text)) sheet.close()
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MButton {
            kind: MButton.Primary
            text: qsTr("Set the reminders")
            enabled: sheet.problem === ""
            Layout.fillWidth: true
            onClicked: if (sheet.notice.setSchedule(days.text)) sheet.close()
        }
    ]
}
