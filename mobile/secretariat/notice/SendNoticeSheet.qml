// Before the notice goes out: the mail as it reads, who gets none, and what stands in the way.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    required property NoticeModel notice

    title: qsTr("Look through the notice")
    subtitle: notice.summaryText
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: open()

    MStatusLine {
        visible: sheet.notice.warningText !== ""
        glyph: "warning"
        tone: MTone.Warn
        text: sheet.notice.warningText
    }
    MStatusLine {
        glyph: "clock"
        tone: sheet.notice.proofTone
        text: sheet.notice.proofText
    }
    MStatusLine {
        visible: sheet.notice.withoutAddress > 0
        glyph: "warning"
        tone: MTone.Warn
        text: qsTr("%n have no e-mail address. They see the notice in the app alone.", "people", sheet.notice.withoutAddress)
    }
    MailPreview {
        id: preview

        mail: sheet.notice.preview(sheet.notice.someone())
    }
    Connections {
        target: sheet.notice

        // The agenda may change while it is looked through.
        function onChanged(): void {
            preview.mail = sheet.notice.preview(sheet.notice.someone());
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
            text: qsTr("The time when the log takes it is the proof of when it went out. Without a network it goes as soon as there is one; until then you can undo it.")
        },
        MButton {
            kind: MButton.Primary
            glyph: "send"
            text: qsTr("Send the notice")
            Layout.fillWidth: true
            onClicked: if (sheet.notice.send()) sheet.close()
        }
    ]
}
