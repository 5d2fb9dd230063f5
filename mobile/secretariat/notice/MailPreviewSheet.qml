// The notice as one person gets it, or got it.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    required property NoticeModel notice
    required property string person
    required property string name

    title: notice.sent ? qsTr("The mail to %1").arg(name) : qsTr("The mail that %1 gets").arg(name)
    Component.onCompleted: open()

    MStatusLine {
        visible: sheet.notice.sent
        glyph: "info"
        text: qsTr("As it would read now; the agenda may have changed since it went out.")
    }
    MailPreview {
        id: preview

        mail: sheet.notice.preview(sheet.person)
    }
    Connections {
        target: sheet.notice

        function onChanged(): void {
            preview.mail = sheet.notice.preview(sheet.person);
        }
    }
}
