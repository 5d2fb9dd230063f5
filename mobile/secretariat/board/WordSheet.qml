// A position that came by mail or another way, entered with what shows it: the mail as it came, or the words as they were given.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    required property string meeting
    property string mandate: ""
    property var file: ""
    // What was entered here and not taken, by its id: entered again.
    property string again: ""
    property bool choosing: false
    // Somebody else's than the mail, or the mark, said.
    property bool another: false
    readonly property bool takesMail: opened && !entry.hasMail

    function takeDropped(mail: url): void {
        choosing = false;
        entry.takeDropped(mail);
    }

    title: qsTr("Enter a position")
    subtitle: qsTr("It is signed as entered by you. The member is told, and can contest it until the item is decided.")
    dirty: entry.hasMail || entry.chosenCount > 0 || entry.evidence !== ""
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: {
        entry.mandate = mandate;
        if (again !== "" && entry.takeAgain(again))
            evidence.text = entry.evidence;
        if (String(file) !== "")
            entry.takeDropped(file);
        open();
    }

    WordEntryModel {
        id: entry

        meeting: sheet.meeting
    }
    MBanner {
        visible: entry.mailProblem !== ""
        tone: MTone.Bad
        text: entry.mailProblem
    }
    MCard {
        visible: entry.hasMail
        soft: true
        padding: 12
        gap: 4

        RowLayout {
            spacing: 0
            Layout.fillWidth: true

            MStack {
                spacing: 2

                MText {
                    kind: MText.Strong
                    text: entry.mailSubject
                }
                MText {
                    kind: MText.Secondary
                    text: Parts.joined([entry.mailFrom, entry.mailSent], " · ")
                }
            }
            MIconButton {
                glyph: "close"
                text: qsTr("Leave the mail out")
                onClicked: entry.dropMail()
                Layout.alignment: Qt.AlignTop
            }
        }
        MStatusLine {
            text: entry.senderText
            tone: entry.senderTone
            glyph: entry.senderTone === MTone.Ok ? "check-circle" : (entry.senderTone === MTone.Bad ? "warning" : "question")
        }
        MStatusLine {
            text: entry.mailOrigin
            tone: entry.mailOriginTone
            glyph: entry.mailOriginTone === MTone.Ok ? "check-circle" : "warning"
        }
        MText {
            longText: true
            text: entry.mailText
            maximumLineCount: 14
            elide: Text.ElideRight
        }
        MText {
            visible: text !== ""
            kind: MText.Small
            text: entry.mailAttached
        }
    }
    MButton {
        visible: !entry.hasMail && !sheet.choosing
        glyph: "inbox"
        text: qsTr("Choose a mail (.eml)")
        Layout.fillWidth: true
        onClicked: sheet.choosing = true
    }
    FileChoice {
        visible: sheet.choosing && !entry.hasMail
        endings: [".eml"]
        onChosen: path => {
            entry.takeMail(path);
            sheet.choosing = false;
        }
    }
    MRadioGroup {
        id: channels

        label: qsTr("How did the word come?")
        value: entry.channel
        // The group has set its value itself: it follows the model again.
        onChosen: chosen => {
            entry.channel = chosen;
            channels.value = Qt.binding(() => entry.channel);
        }

        MRadioRow {
            value: "email"
            text: qsTr("By e-mail")
        }
        MRadioRow {
            value: "conveyed"
            text: qsTr("By another member")
        }
        MRadioRow {
            value: "other"
            text: qsTr("In another way, such as by telephone")
        }
    }
    MRadioGroup {
        id: conveyors

        visible: entry.channel === "conveyed"
        label: qsTr("Who brought it?")
        value: entry.conveyor
        onChosen: chosen => {
            entry.conveyor = chosen;
            conveyors.value = Qt.binding(() => entry.conveyor);
        }

        Repeater {
            model: entry.conveyors

            MRadioRow {
                required property var model

                value: model.person
                text: model.title
                subtitle: model.subtitle
            }
        }
    }
    MTextArea {
        id: evidence

        visible: !entry.hasMail
        label: qsTr("The word as it was given")
        minimumLines: 2
        onEdited: entry.evidence = text
    }
    RowLayout {
        visible: entry.speakerName !== ""
        spacing: Theme.spaceS
        Layout.fillWidth: true
        Layout.topMargin: Theme.spaceS

        MText {
            kind: MText.Card
            text: qsTr("The word of %1").arg(entry.speakerName)
        }
        MButton {
            visible: !whose.visible
            kind: MButton.Quiet
            text: qsTr("Somebody else's")
            onClicked: sheet.another = true
        }
    }
    MRadioGroup {
        id: whose

        visible: entry.mandate === "" || sheet.another
        label: qsTr("Whose word is it?")
        value: entry.mandate
        onChosen: chosen => {
            entry.chooseMandate(chosen);
            whose.value = Qt.binding(() => entry.mandate);
            sheet.another = false;
        }

        Repeater {
            model: entry.mandates

            MRadioRow {
                required property var model

                value: model.mandate
                text: model.title
                subtitle: model.suggested ? qsTr("%1 · the sender's address").arg(model.subtitle) : model.subtitle
            }
        }
    }
    RowLayout {
        visible: entry.items.count > 0
        spacing: Theme.spaceS
        Layout.fillWidth: true
        Layout.topMargin: Theme.spaceS

        MText {
            kind: MText.Card
            text: qsTr("On which items?")
        }
        MButton {
            kind: MButton.Quiet
            text: qsTr("Approve where it is missing")
            onClicked: entry.approveNeeded()
        }
    }
    Repeater {
        model: entry.items

        WordItem {
            onStanceChosen: stance => entry.setStance(model.item, stance)
            onCommented: words => entry.setComment(model.item, words)
        }
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MBanner {
            visible: entry.doubted
            tone: MTone.Warn
            title: qsTr("The mail is not from the one whose word it is")
            text: qsTr("Make sure that it is the word of %1 before you enter it.").arg(entry.speakerName)
        },
        MBanner {
            visible: entry.overtakenText !== ""
            tone: MTone.Warn
            title: qsTr("Another word has come meanwhile")
            text: entry.overtakenText
        },
        MButton {
            kind: MButton.Primary
            text: entry.doubted || entry.overtakenText !== "" ? qsTr("Enter it all the same") : entry.chosenCount > 0 ? qsTr("Enter %n positions", "", entry.chosenCount) : qsTr("Enter")
            enabled: entry.complete
            Layout.fillWidth: true
            onClicked: {
                if (entry.enter())
                    sheet.close();
            }
        }
    ]
}
