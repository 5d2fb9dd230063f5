// What the meeting decides, or has decided where that is corrected: its text, the outcome that the rule allows, and where it does not, the reason.
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
    // What it was opened on, and is noted on.
    property string item: ""
    property bool correcting: false
    readonly property int chosen: Number(outcome.value)
    // A withdrawal is no decision that the rule is asked about.
    readonly property string needed: chosen === 6 ? "" : room.deviationText
    readonly property string against: room.deviationText === "" ? "" : qsTr("Against the rule: needs a reason")
    // Whom it holds for, where that is some of them.
    property var bound: []
    // As it was opened: what was decided then, and the texts that nobody has touched yet.
    property string seen: ""
    property string givenReason: ""
    property string givenText: ""

    // The text belongs to the outcome until somebody has written in it.
    function fill(): void {
        if (words.text !== givenText)
            return;
        givenText = room.decisionText(item, chosen);
        words.text = givenText;
    }

    title: correcting ? qsTr("Correct the decision") : qsTr("The decision")
    subtitle: Parts.joined([room.head, room.title], ": ")
    dirty: reason.text !== givenReason || words.text !== givenText
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: {
        item = room.item;
        correcting = room.decided;
        const draft = room.decisionDraft(item);
        // A deferral has no row here: what it becomes is chosen.
        outcome.value = draft.outcome === 5 ? "" : String(draft.outcome);
        bound = Array.from(draft.mandates);
        seen = draft.seen;
        givenReason = draft.deviation;
        reason.text = givenReason;
        fill();
        open();
    }

    MRadioGroup {
        id: outcome

        label: qsTr("Outcome")
        onChosen: sheet.fill()

        MRadioRow {
            focus: true
            value: "1"
            text: qsTr("Approved")
            subtitle: sheet.against
        }
        MRadioRow {
            value: "2"
            text: qsTr("Approved for some")
            subtitle: sheet.against
        }
        MRadioRow {
            value: "3"
            text: qsTr("Rejected")
            subtitle: sheet.against
        }
        MRadioRow {
            value: "4"
            text: qsTr("Referred back")
            subtitle: sheet.against
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
            enabled: sheet.chosen > 0 && (sheet.needed === "" || reason.text.trim() !== "") && (sheet.chosen !== 2 || sheet.bound.length > 0)
            Layout.fillWidth: true
            onClicked: {
                const said = { outcome: sheet.chosen, text: sheet.chosen === 6 ? "" : words.text, mandates: sheet.bound, deviation: sheet.needed === "" ? "" : reason.text, seen: sheet.seen };
                if (sheet.room.decide(sheet.item, said))
                    sheet.close();
            }
        }
    ]
}
