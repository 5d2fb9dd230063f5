// A meeting is not held: what follows of that, and on whose word.
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

    title: qsTr("Cancel the meeting")
    subtitle: change.nowText
    dirty: reason.text !== ""
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: open()

    MeetingChangeModel {
        id: change

        meeting: sheet.meeting
    }
    MText {
        kind: MText.Card
        text: qsTr("What follows")
    }
    FollowList {
        follows: change.cancelFollows
    }
    MTextArea {
        id: reason

        focus: true
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
            kind: MButton.Destructive
            text: qsTr("Cancel the meeting")
            accessibleName: qsTr("Sign the cancellation")
            enabled: change.possible && reason.text.trim() !== "" && (change.asChair || entered.complete)
            Layout.fillWidth: true
            onClicked: {
                if (change.cancel(reason.text, entered.channel, entered.evidence))
                    sheet.close();
            }
        }
    ]
}
