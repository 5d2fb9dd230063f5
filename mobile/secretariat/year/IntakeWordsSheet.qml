// Words that go with a matter: what is missing of it, the answer that came by another way, or why it is put on an agenda late.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    required property IntakeModel intake
    // "request", "answer" or "takeup".
    required property string kind

    title: kind === "request" ? qsTr("Request completion") : kind === "answer" ? qsTr("Enter the answer") : qsTr("Put it on the agenda")
    subtitle: kind === "request" ? qsTr("%1 is asked at once, and sees your words.").arg(intake.submitterName)
        : kind === "answer" ? intake.requestText : qsTr("The notice is out: the agenda says why the matter is added.")
    dirty: words.text !== ""
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: open()

    MTextArea {
        id: words

        focus: true
        label: sheet.kind === "request" ? qsTr("What is missing") : sheet.kind === "answer" ? qsTr("The answer") : qsTr("Reason")
        minimumLines: 3
    }
    EnteredFields {
        id: entered

        visible: sheet.kind === "answer" && !sheet.intake.isSubmitter
        personName: sheet.intake.submitterName
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MButton {
            kind: MButton.Primary
            text: sheet.kind === "request" ? qsTr("Send the request") : sheet.kind === "answer" ? qsTr("Sign the answer") : qsTr("Put it there")
            enabled: words.text.trim() !== "" && (!entered.visible || entered.complete)
            Layout.fillWidth: true
            onClicked: {
                const done = sheet.kind === "request" ? sheet.intake.requestCompletion(words.text)
                    : sheet.kind === "answer" ? sheet.intake.enterAnswer(words.text, entered.channel, entered.evidence) : sheet.intake.takeUp(words.text);
                if (done)
                    sheet.close();
            }
        }
    ]
}
