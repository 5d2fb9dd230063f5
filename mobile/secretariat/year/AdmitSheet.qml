// A late matter is taken up by a recorded decision: the chair's, or the forum's at its open meeting.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    required property IntakeModel intake
    readonly property bool byForum: who.value === "forum"

    title: qsTr("Take up a late matter")
    subtitle: qsTr("At the meeting %1. The decision and its reason are recorded.").arg(intake.meetingDay)
    dirty: reason.text !== ""
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: open()

    MRadioGroup {
        id: who

        label: qsTr("Who decides it?")
        value: "chair"

        MRadioRow {
            value: "chair"
            text: sheet.intake.isChair ? qsTr("I do, as the chair") : qsTr("The chair, %1").arg(sheet.intake.chairName)
        }
        MRadioRow {
            visible: sheet.intake.meetingIsOpen
            value: "forum"
            text: qsTr("The forum, at its meeting")
        }
    }
    MTextArea {
        id: reason

        focus: true
        label: qsTr("Reason")
        minimumLines: 2
    }
    EnteredFields {
        id: entered

        visible: !sheet.byForum && !sheet.intake.isChair
        personName: sheet.intake.chairName
        atMeeting: sheet.intake.meetingIsOpen
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MButton {
            kind: MButton.Primary
            text: qsTr("Record the decision")
            enabled: reason.text.trim() !== "" && (!entered.visible || entered.complete)
            Layout.fillWidth: true
            onClicked: {
                if (sheet.intake.admit(sheet.byForum, reason.text, entered.channel, entered.evidence))
                    sheet.close();
            }
        }
    ]
}
