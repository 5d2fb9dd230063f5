// What a member answered to the notice by telephone or in writing, entered with the words as they were given.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    required property NoticeModel notice
    required property string person
    property var chosen: ({})
    // What has left the agenda meanwhile is chosen no more.
    readonly property var chosenItems: Array.from(entry.items).filter(row => chosen[row.item] === true).map(row => row.item)

    function pick(item: string, on: bool): void {
        const next = Object.assign({}, chosen);
        if (on)
            next[item] = true;
        else
            delete next[item];
        chosen = next;
    }

    title: entry.own ? qsTr("Your answer to the notice") : qsTr("The answer of %1").arg(entry.personName)
    subtitle: entry.own ? entry.mandateText : qsTr("It counts at once. %1 reads in the app that you entered it, and with which words, and can answer anew until the meeting opens.").arg(entry.personName)
    dirty: answer.value !== "" || entered.evidence !== ""
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: open()

    AnswerEntry {
        id: entry

        meeting: sheet.notice.meeting
        person: sheet.person
    }
    MRadioGroup {
        id: whose

        // Also where the chosen one is held no more, and there is another.
        visible: entry.mandates.length > 1 || (entry.mandates.length > 0 && !entry.possible)
        label: qsTr("For which mandate?")
        value: entry.mandate
        onChosen: value => {
            entry.mandate = value;
            whose.value = Qt.binding(() => entry.mandate);
        }

        Repeater {
            model: entry.mandates

            MRadioRow {
                required property var modelData

                value: modelData.mandate
                text: modelData.title
            }
        }
    }
    MStatusLine {
        visible: text !== ""
        text: entry.nowText
        tone: entry.nowTone
        glyph: entry.nowTone === MTone.Warn ? "warning" : "info"
        live: true
    }
    MRadioGroup {
        id: answer

        label: qsTr("What was the answer?")
        onChosen: Session.clearProblem()

        MRadioRow {
            value: "comes"
            text: qsTr("Comes")
        }
        MRadioRow {
            value: "away"
            text: qsTr("Does not come")
        }
        MRadioRow {
            visible: entry.items.length > 1
            value: "some"
            text: qsTr("Comes to some items")
            subtitle: qsTr("Is away from the others")
        }
    }
    Repeater {
        model: answer.value === "some" && entry.items.length > 1 ? entry.items : []

        MCheckRow {
            required property var modelData

            text: modelData.text
            checked: sheet.chosen[modelData.item] === true
            onToggled: sheet.pick(modelData.item, checked)
        }
    }
    EnteredFields {
        id: entered

        visible: !entry.own
        personName: entry.personName
    }
    MText {
        visible: !entry.own
        kind: MText.Small
        text: qsTr("Everybody who has access to the meeting can read the words.")
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MBanner {
            visible: sheet.opened && !entry.possible
            tone: MTone.Warn
            text: qsTr("No answer can be entered any more: the meeting has opened or is cancelled, or somebody else holds the mandate.")
        },
        MButton {
            kind: MButton.Primary
            text: entry.own ? qsTr("Sign the answer") : qsTr("Enter the answer")
            enabled: entry.possible && answer.value !== "" && (answer.value !== "some" || (sheet.chosenItems.length > 0 && sheet.chosenItems.length < entry.items.length)) && (entry.own || entered.complete)
            Layout.fillWidth: true
            onClicked: {
                if (entry.enter(answer.value !== "away", answer.value === "some" ? sheet.chosenItems : [], entered.channel, entered.evidence))
                    sheet.close();
            }
        }
    ]
}
