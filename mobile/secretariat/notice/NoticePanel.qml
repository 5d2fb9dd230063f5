// What there is to do about the notice: send it, or its proof; a supplement, reminders, how mail stands, and what was mailed.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MStack {
    id: panel

    required property NoticeModel notice
    property bool listVisible: true

    signal asked(string sheet, var properties)
    signal showCalled

    spacing: 12
    Layout.fillWidth: true

    ProblemBanner {}
    MCard {
        gap: 12

        MText {
            kind: MText.Card
            text: panel.notice.sent ? qsTr("The notice is out") : qsTr("The notice")
        }
        MStatusLine {
            live: true
            glyph: panel.notice.proofTone === MTone.Ok ? "check-circle" : panel.notice.proofTone === MTone.Neutral ? "clock" : "warning"
            tone: panel.notice.proofTone
            text: panel.notice.proofText
        }
        DeadlineTable {
            visible: panel.notice.readings.length > 0
            rows: panel.notice.readings
            lastHeading: panel.notice.sent ? qsTr("Outcome") : qsTr("Left")
        }
        MText {
            visible: text !== ""
            kind: MText.Small
            text: panel.notice.recordText
        }
        MText {
            kind: MText.Secondary
            text: panel.notice.summaryText
        }
        MStatusLine {
            visible: panel.notice.warningText !== ""
            glyph: "warning"
            tone: MTone.Warn
            text: panel.notice.warningText
        }
        MStatusLine {
            visible: panel.notice.failed > 0
            live: true
            glyph: "warning"
            tone: MTone.Bad
            text: qsTr("%n mails did not arrive. Correct the address in the register: the next mail goes there.", "", panel.notice.failed)
        }
        MButton {
            visible: panel.notice.failed > 0 && panel.notice.filter !== "failed"
            kind: MButton.Quiet
            leftPadding: 0
            text: qsTr("Show whom they did not reach")
            onClicked: {
                panel.notice.filter = "failed";
                if (!panel.listVisible)
                    panel.showCalled();
            }
        }
        MButton {
            visible: !panel.listVisible
            glyph: "people"
            text: qsTr("Who is called")
            Layout.fillWidth: true
            onClicked: panel.showCalled()
        }
        MButton {
            visible: panel.notice.canSend
            kind: MButton.Primary
            glyph: "send"
            text: qsTr("Look through and send the notice")
            description: qsTr("Ctrl+Enter")
            Layout.fillWidth: true
            onClicked: panel.asked("SendNoticeSheet.qml", {})
        }
        MButton {
            visible: panel.notice.canAdd
            glyph: "plus"
            text: qsTr("Send a supplement")
            Layout.fillWidth: true
            onClicked: panel.asked("SupplementSheet.qml", {})
        }
        MText {
            visible: panel.notice.canAdd && panel.notice.changesSince > 0
            kind: MText.Small
            text: qsTr("%n items or papers came or changed since the last mail.", "", panel.notice.changesSince)
        }
    }
    MCard {
        visible: panel.notice.canAdd
        gap: 12

        MText {
            kind: MText.Card
            text: qsTr("Reminders")
        }
        RemindLine {
            text: panel.notice.unanswered > 0 ? qsTr("%n have not answered", "people", panel.notice.unanswered) : qsTr("Everybody has answered")
            owed: panel.notice.unanswered > 0
            remindText: qsTr("Remind those who have not answered")
            writeText: qsTr("Remind of the answer, with words of yours")
            onRemind: panel.notice.remindAll(false)
            onWrite: panel.asked("RemindSheet.qml", { declare: false })
        }
        RemindLine {
            text: panel.notice.undeclared > 0 ? qsTr("%n have something left to declare on", "people", panel.notice.undeclared) : qsTr("Everybody has declared")
            owed: panel.notice.undeclared > 0
            remindText: qsTr("Remind those who have not declared")
            writeText: qsTr("Remind to declare, with words of yours")
            onRemind: panel.notice.remindAll(true)
            onWrite: panel.asked("RemindSheet.qml", { declare: true })
        }
        MText {
            kind: MText.Small
            text: qsTr("Nobody gets the same reminder twice within 12 hours, whoever sends it.")
        }
    }
    MCard {
        visible: panel.notice.canSchedule
        gap: Theme.spaceS

        MText {
            kind: MText.Strong
            text: qsTr("Reminders by themselves")
        }
        MText {
            kind: MText.Secondary
            text: panel.notice.scheduleText !== "" ? panel.notice.scheduleText : qsTr("None. Those who owe an answer or a declaration can be asked again on the days that you choose.")
        }
        MButton {
            glyph: "clock"
            text: qsTr("Choose the days")
            onClicked: panel.asked("ReminderDaysSheet.qml", {})
        }
    }
    MailStatusCard {}
    MText {
        visible: panel.notice.log.count > 0
        kind: MText.Section
        text: qsTr("What was mailed")
        Layout.topMargin: Theme.spaceS
    }
    Repeater {
        model: panel.notice.log

        MCard {
            id: sent

            required property var model

            soft: true
            padding: 12
            gap: 4

            MText {
                kind: MText.Strong
                text: sent.model.title
            }
            MText {
                kind: MText.Small
                text: sent.model.text
            }
            MStatusLine {
                glyph: sent.model.tone === MTone.Ok ? "check" : sent.model.tone === MTone.Bad ? "warning" : "envelope"
                tone: sent.model.tone
                text: sent.model.resultText
            }
            MText {
                visible: text !== ""
                kind: MText.Small
                text: sent.model.failedText
            }
        }
    }
}
