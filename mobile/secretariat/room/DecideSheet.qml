// What the meeting decides: the text of the proposal, the outcome that the rule allows, and where it does not, the reason.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    required property RoomModel room
    required property string meeting
    readonly property int chosen: Number(outcome.value)
    readonly property string needed: room.deviationNeeded(chosen)
    // Whom it holds for, where that is some of them.
    property var bound: []

    title: room.decided ? qsTr("Correct the decision") : qsTr("The decision")
    subtitle: Parts.joined([room.head, room.title], ": ")
    dirty: reason.text !== "" || words.text !== room.proposedText
    onClosed: Session.clearProblem()
    Component.onCompleted: open()

    MRadioGroup {
        id: outcome

        label: qsTr("Outcome")
        value: "1"

        MRadioRow {
            focus: true
            value: "1"
            text: qsTr("Approved")
            subtitle: sheet.room.decidable ? "" : qsTr("Against the rule: needs a reason")
        }
        MRadioRow {
            value: "2"
            text: qsTr("Approved for some")
            subtitle: sheet.room.decidable ? "" : qsTr("Against the rule: needs a reason")
        }
        MRadioRow {
            value: "3"
            text: qsTr("Rejected")
            subtitle: sheet.room.decidable ? "" : qsTr("Against the rule: needs a reason")
        }
        MRadioRow {
            value: "4"
            text: qsTr("Referred back")
            subtitle: sheet.room.decidable ? "" : qsTr("Against the rule: needs a reason")
        }
        MRadioRow {
            value: "6"
            text: qsTr("Withdrawn")
        }
    }
    MTextArea {
        id: words

        visible: sheet.chosen !== 6
        label: qsTr("The decision's text, one clause a line")
        minimumLines: 3
        Component.onCompleted: text = sheet.room.proposedText
    }
    MText {
        visible: sheet.chosen === 2
        kind: MText.Strong
        text: qsTr("Whom it holds for")
    }
    Repeater {
        model: sheet.chosen === 2 ? sheet.room.voices : null

        MCheckRow {
            required property var model

            text: model.title
            subtitle: Parts.joined([model.subtitle, model.stanceText], " · ")
            checked: sheet.bound.includes(model.mandate)
            onToggled: sheet.bound = checked ? sheet.bound.concat([model.mandate]) : sheet.bound.filter(each => each !== model.mandate)
        }
    }
    MBanner {
        visible: sheet.needed !== ""
        tone: MTone.Warn
        title: qsTr("Against the rule")
        text: sheet.needed
    }
    MTextArea {
        id: reason

        visible: sheet.needed !== ""
        label: qsTr("Why it is decided all the same")
        minimumLines: 2
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MButton {
            id: ready

            kind: MButton.Primary
            text: qsTr("Record the decision")
            enabled: (sheet.needed === "" || reason.text.trim() !== "") && (sheet.chosen !== 2 || sheet.bound.length > 0)
            Layout.fillWidth: true
            onClicked: {
                if (sheet.room.decide(sheet.chosen, sheet.chosen === 6 ? "" : words.text, sheet.bound, sheet.needed === "" ? "" : reason.text))
                    sheet.close();
            }
        }
    ]
}
