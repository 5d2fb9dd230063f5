// A mail as it goes out: to whom, its subject and its text, and that an invitation for the calendar goes with it.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MCard {
    id: card

    // { to, subject, text, calendar, problem } of NoticeModel.
    required property var mail
    readonly property bool shown: mail.problem === ""

    soft: true
    gap: 12
    accessibleName: qsTr("The mail as it goes out")

    MStatusLine {
        visible: !card.shown
        glyph: "warning"
        tone: MTone.Warn
        text: card.mail.problem || ""
    }
    Fact {
        visible: card.shown
        label: qsTr("To")
        value: card.mail.to || ""
    }
    Fact {
        visible: card.shown
        label: qsTr("Subject")
        value: card.mail.subject || ""
        strong: true
    }
    MText {
        visible: card.shown
        longText: true
        text: card.mail.text || ""
    }
    MStatusLine {
        visible: card.shown && card.mail.calendar === true
        glyph: "calendar"
        text: qsTr("With an invitation for the calendar. Papers are never mailed.")
    }
}
