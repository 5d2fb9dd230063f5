// How it goes with something that I was asked to do: a report, which the secretary reads and closes it by.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MSheet {
    id: sheet

    // A task: assignment.
    required property var about

    title: qsTr("Report")
    subtitle: one.what
    dirty: words.text !== ""
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: open()

    AssignmentModel {
        id: one

        assignment: sheet.about.assignment
    }
    Fact {
        label: qsTr("Given")
        value: one.givenText
    }
    Fact {
        label: qsTr("To be done by")
        value: one.dueText
    }
    Fact {
        visible: value !== ""
        label: qsTr("Together with")
        value: one.withText
    }
    MRadioGroup {
        id: how

        label: qsTr("How does it go?")

        MRadioRow {
            value: "done"
            text: qsTr("It is done")
            subtitle: qsTr("The secretary closes it then.")
        }
        MRadioRow {
            value: "going"
            text: qsTr("It goes on")
        }
    }
    KeptText {
        key: "report/" + sheet.about.assignment
        field: words
    }
    MTextArea {
        id: words

        label: qsTr("In words")
        placeholder: how.value === "done" ? qsTr("Can be left empty") : qsTr("How far it has come, and what is left")
        minimumLines: 2
    }
    MText {
        visible: one.reports.count > 0
        kind: MText.Section
        text: qsTr("Reported before")
    }
    Repeater {
        model: one.reports

        MCard {
            id: report

            required property string whoText
            required property string text
            required property string timeText
            required property string stateText

            soft: true
            gap: 2

            MText {
                kind: MText.Small
                text: report.whoText + " · " + (report.stateText !== "" ? report.stateText : report.timeText)
            }
            MText {
                text: report.text
            }
        }
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MText {
            kind: MText.Small
            text: qsTr("When you hand it in, your report becomes a public record.")
        },
        MButton {
            kind: MButton.Primary
            text: qsTr("Hand in the report")
            enabled: how.value === "done" || (how.value !== "" && words.text.trim() !== "")
            Layout.fillWidth: true
            onClicked: if (one.report(how.value === "done", words.text)) sheet.close()
        }
    ]
}
