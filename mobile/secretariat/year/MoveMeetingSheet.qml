// A meeting gets another day: which, what follows of that in both readings of the days, and on whose word.
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

    signal moved(string date)

    title: qsTr("Move the meeting")
    subtitle: change.nowText
    dirty: day.text !== "" || reason.text !== ""
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: {
        begins.text = change.startNow;
        ends.text = change.endNow;
        open();
    }

    MeetingChangeModel {
        id: change

        meeting: sheet.meeting
        date: day.text
    }
    MTextField {
        id: day

        focus: true
        label: qsTr("New day")
        placeholder: qsTr("For example 2027-03-12")
        helper: change.dayText
        error: change.dayProblem
        onEdited: Session.clearProblem()
    }
    RowLayout {
        spacing: Theme.spaceM
        Layout.fillWidth: true

        MTextField {
            id: begins

            label: qsTr("Begins")
            error: change.timesProblem
            onTextChanged: change.start = text
        }
        MTextField {
            id: ends

            label: qsTr("Ends")
            onTextChanged: change.end = text
        }
    }
    MText {
        kind: MText.Card
        text: qsTr("What follows")
        Layout.topMargin: Theme.spaceS
    }
    MText {
        visible: !change.ready
        kind: MText.Secondary
        text: qsTr("Write the new day: then it stands here, before you sign anything.")
    }
    Repeater {
        model: change.troubles.length

        MStatusLine {
            required property int index

            text: change.troubles[index] || ""
            tone: MTone.Warn
            glyph: "warning"
            live: true
        }
    }
    MStatusLine {
        visible: text !== ""
        text: change.calendarsText
        glyph: "calendar"
    }
    DeadlineTable {
        visible: change.deadlines.length > 0
        rows: change.deadlines
    }
    FollowList {
        follows: change.moveFollows
    }
    MTextArea {
        id: reason

        label: qsTr("Reason")
        helper: qsTr("Everybody who has access to the meeting can read it.")
        minimumLines: 2
        onEdited: Session.clearProblem()
        Layout.topMargin: Theme.spaceS
    }
    EnteredFields {
        id: entered

        visible: !change.asChair
        personName: change.chairName
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MBanner {
            visible: sheet.opened && !change.possible
            tone: MTone.Warn
            text: qsTr("The meeting has been opened or cancelled meanwhile.")
        },
        MButton {
            kind: MButton.Primary
            text: change.ready ? change.moveText : qsTr("Move the meeting")
            accessibleName: qsTr("Sign the move")
            enabled: change.ready && reason.text.trim() !== "" && (change.asChair || entered.complete)
            Layout.fillWidth: true
            onClicked: {
                const to = day.text.trim();
                if (change.move(reason.text, entered.channel, entered.evidence)) {
                    sheet.moved(to);
                    sheet.close();
                }
            }
        }
    ]
}
