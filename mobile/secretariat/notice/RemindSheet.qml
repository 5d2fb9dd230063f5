// Asking again with some words of one's own: whom, and the mail as it will read.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    required property NoticeModel notice
    required property bool declare
    property var who: ({ persons: [], lately: "", noAddress: "" })
    property var chosen: []
    // The mail is composed anew once the writing rests.
    property string shownNote: ""

    title: declare ? qsTr("Remind to declare") : qsTr("Remind to answer the notice")
    dirty: note.text !== ""
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: {
        who = notice.remindable(declare);
        chosen = who.persons.map(row => row.person);
        open();
    }

    MTextArea {
        id: note

        label: qsTr("Words of yours in the mail")
        helper: qsTr("Can be left empty. At most 1 000 characters.")
        minimumLines: 2
        onEdited: rest.restart()
    }
    Timer {
        id: rest

        interval: 300
        onTriggered: sheet.shownNote = note.text
    }
    MText {
        kind: MText.Strong
        text: qsTr("Whom")
    }
    MText {
        visible: sheet.who.persons.length === 0
        kind: MText.Secondary
        text: qsTr("There is nobody who can be reminded now.")
    }
    Repeater {
        model: sheet.who.persons

        MCheckRow {
            required property var modelData

            text: modelData.text
            checked: sheet.chosen.includes(modelData.person)
            onToggled: sheet.chosen = checked ? sheet.chosen.concat([modelData.person]) : sheet.chosen.filter(each => each !== modelData.person)
        }
    }
    MailPreview {
        visible: sheet.chosen.length > 0
        mail: sheet.chosen.length > 0 ? sheet.notice.previewOfReminder(sheet.chosen[0], sheet.declare, sheet.shownNote) : ({ problem: "" })
    }
    MText {
        visible: sheet.who.lately !== ""
        kind: MText.Small
        text: qsTr("Reminded within the last 12 hours: %1").arg(sheet.who.lately)
    }
    MText {
        visible: sheet.who.noAddress !== ""
        kind: MText.Small
        text: qsTr("Without an e-mail address: %1").arg(sheet.who.noAddress)
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MButton {
            kind: MButton.Primary
            glyph: "send"
            text: qsTr("Remind %n people", "", sheet.chosen.length)
            enabled: sheet.chosen.length > 0 && note.text.length <= 1000
            Layout.fillWidth: true
            onClicked: if (sheet.notice.remind(sheet.declare, sheet.chosen, note.text)) sheet.close()
        }
    ]
}
