// What the preparatory group decides on a matter: to a meeting, not taken up, or to somebody else; and which groups it concerns.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    required property IntakeModel intake
    readonly property bool accepts: ruling.value === "accept"
    readonly property bool ready: accepts ? meeting.value !== "" && !intake.isLateFor(meeting.value) && intake.prepareHint === ""
        : reason.text.trim() !== "" && (ruling.value === "reject" || to.text.trim() !== "")

    title: qsTr("The preparatory group decides")
    dirty: reason.text !== "" || to.text !== ""
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: {
        meeting.value = intake.meetingId;
        coordination.text = intake.coordination;
        open();
    }

    MRadioGroup {
        id: ruling

        label: qsTr("What does the group decide?")
        value: "accept"

        MRadioRow {
            value: "accept"
            text: qsTr("Take it up at a meeting")
            subtitle: sheet.intake.prepareHint
        }
        MRadioRow {
            value: "reject"
            text: qsTr("Not take it up")
        }
        MRadioRow {
            value: "refer"
            text: qsTr("Refer it to somebody else")
        }
    }
    MText {
        visible: sheet.accepts
        kind: MText.Section
        text: qsTr("At which meeting?")
        Layout.topMargin: Theme.spaceS
    }
    MRadioGroup {
        id: meeting

        visible: sheet.accepts
        label: qsTr("At which meeting?")

        Repeater {
            model: sheet.intake.meetings

            MRadioRow {
                required property var row

                value: row.meeting
                text: row.dayText
                subtitle: row.detailText
            }
        }
    }
    MTextField {
        id: to

        visible: ruling.value === "refer"
        label: qsTr("To whom?")
        maximumLength: 200
    }
    MTextArea {
        id: reason

        visible: !sheet.accepts
        label: qsTr("Reason")
        minimumLines: 2
    }
    MText {
        kind: MText.Section
        text: qsTr("Which groups does it concern?")
        Layout.topMargin: Theme.spaceS
    }
    Repeater {
        model: sheet.intake.groups

        MCheckRow {
            required property var row

            text: row.name
            checked: row.checked
            onToggled: sheet.intake.setGroup(row.name, checked)
        }
    }
    RowLayout {
        spacing: Theme.spaceS
        Layout.fillWidth: true

        MTextField {
            id: another

            label: qsTr("Another group")
            maximumLength: 200
            onAccepted: add.press()
        }
        MButton {
            id: add

            text: qsTr("Mark it")
            enabled: another.text.trim() !== ""
            Layout.alignment: Qt.AlignBottom
            onClicked: {
                sheet.intake.addGroup(another.text);
                another.clear();
            }
        }
    }
    MTextArea {
        id: coordination

        visible: sheet.intake.needsCoordination
        label: qsTr("How parallel work of the groups is avoided")
        minimumLines: 2
        onEdited: sheet.intake.setCoordination(text)
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MButton {
            kind: MButton.Primary
            text: qsTr("Sign the group's decision")
            enabled: sheet.ready
            Layout.fillWidth: true
            onClicked: {
                const done = sheet.accepts ? sheet.intake.accept(meeting.value)
                    : ruling.value === "reject" ? sheet.intake.reject(reason.text) : sheet.intake.refer(to.text, reason.text);
                if (done)
                    sheet.close();
            }
        }
    ]
}
