// Somebody asks me to stand in: yes or no, and what a yes means.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MSheet {
    id: sheet

    required property TabPane pane
    // A task: meeting, statement (the nomination), functionText, body.
    required property var about

    function answer(accept: bool): void {
        one.answerNomination(about.statement, accept);
        if (Session.problem === "")
            close();
    }

    title: qsTr("Can you be a substitute?")
    subtitle: about.functionText
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: open()

    MeetingModel {
        id: one

        meeting: sheet.about.meeting
    }
    Fact {
        label: qsTr("When")
        value: one.dateText
        strong: true
    }
    Fact {
        visible: value !== ""
        label: qsTr("Where")
        value: one.place
    }
    Repeater {
        model: one.substitutes

        Fact {
            required property string nomination
            required property string itemsText

            visible: nomination === sheet.about.statement
            label: qsTr("For")
            value: itemsText
        }
    }
    MText {
        text: qsTr("If you say yes you take part, read the papers and declare positions for that mandate, until the meeting is over.")
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MButton {
            kind: MButton.Primary
            text: qsTr("Yes, I stand in")
            Layout.fillWidth: true
            onClicked: sheet.answer(true)
        },
        MButton {
            text: qsTr("No, I cannot")
            Layout.fillWidth: true
            onClicked: sheet.answer(false)
        },
        MButton {
            kind: MButton.Quiet
            text: qsTr("See the meeting")
            Layout.fillWidth: true
            onClicked: {
                const pane = sheet.pane;
                const meeting = sheet.about.meeting;
                sheet.close();
                pane.fromList();
                pane.openMeeting(meeting);
            }
        }
    ]
}
