// How it stands with mail at the server.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

MCard {
    gap: Theme.spaceS

    MailStatusModel {
        id: mail
    }
    RowLayout {
        spacing: Theme.spaceS
        Layout.fillWidth: true

        MText {
            kind: MText.Strong
            text: qsTr("Mail at the server")
        }
        MIconButton {
            glyph: "refresh"
            text: qsTr("Ask again how it stands with mail")
            busy: mail.asking
            onClicked: mail.ask()
        }
    }
    MStatusLine {
        visible: mail.text !== ""
        live: true
        glyph: mail.tone === MTone.Ok ? "check" : mail.tone === MTone.Neutral ? "envelope" : "warning"
        tone: mail.tone
        text: mail.text
    }
    MText {
        visible: text !== ""
        kind: MText.Small
        text: mail.detail
    }
}
