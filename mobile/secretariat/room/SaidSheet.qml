// What those who are there say where they do not all say the same. Whose own word is another than approval stands as an exception: from the beginning, or as
// soon as they are there.
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
    property int revision: 0
    // Mandate to stance; null: not chosen yet.
    property var exceptions: ({})
    property var given: ({})
    // Whoever has left and comes back is found as they were; meanwhile nobody is asked about them.
    readonly property bool unchosen: Array.from(room.voiceMandates).some(mandate => exceptions[mandate] === null)
    readonly property int most: Number(common.value)
    readonly property var words: [
        { stance: 1, text: qsTr("Approve") },
        { stance: 2, text: qsTr("With reservation") },
        { stance: 3, text: qsTr("Refer back") },
        { stance: 4, text: qsTr("Reject") },
        { stance: 5, text: qsTr("Abstain") },
        { stance: 0, text: qsTr("Says nothing") }
    ]

    function except(mandate: string, stance: var): void {
        const next = Object.assign({}, exceptions);
        next[mandate] = stance;
        exceptions = next;
    }

    function agree(mandate: string): void {
        const next = Object.assign({}, exceptions);
        delete next[mandate];
        exceptions = next;
    }

    function isSame(one: var, other: var): bool {
        const of = Object.keys(one);
        return of.length === Object.keys(other).length && of.every(mandate => one[mandate] === other[mandate]);
    }

    title: qsTr("At the table")
    subtitle: Parts.joined([room.head, room.title], ": ")
    dirty: !isSame(exceptions, given)
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: {
        item = room.item;
        revision = room.revision;
        given = Object.assign({}, room.otherThanApproval);
        exceptions = Object.assign({}, given);
        open();
    }

    Connections {
        target: sheet.room

        function onChanged(): void {
            if (sheet.item === "" || sheet.room.item !== sheet.item)
                return;
            sheet.exceptions = sheet.room.exceptionsNow(sheet.exceptions, sheet.given);
            sheet.given = Object.assign({}, sheet.given, sheet.room.otherThanApproval);
        }
    }
    StanceChoice {
        id: common

        label: qsTr("Most of those present")
        value: "1"
    }
    MText {
        kind: MText.Strong
        text: qsTr("Exceptions")
    }
    Repeater {
        model: sheet.room.voices

        ColumnLayout {
            id: voice

            required property var model
            // Says something else than most.
            readonly property bool other: sheet.exceptions[model.mandate] !== undefined
            readonly property int stance: sheet.exceptions[model.mandate] ?? -1

            spacing: 0
            Layout.fillWidth: true

            MCheckRow {
                text: voice.model.title
                subtitle: Parts.joined([voice.model.subtitle, voice.model.stanceText], " · ")
                checked: voice.other
                onToggled: {
                    if (checked)
                        sheet.except(voice.model.mandate, null);
                    else
                        sheet.agree(voice.model.mandate);
                }
            }
            Flow {
                visible: voice.other
                spacing: Theme.spaceXs
                Layout.fillWidth: true

                Repeater {
                    model: sheet.words

                    MFilterChip {
                        required property var modelData

                        text: modelData.text
                        accessibleName: qsTr("%1: %2", "whose, and what they say").arg(voice.model.title).arg(modelData.text)
                        checked: voice.stance === modelData.stance
                        onClicked: sheet.except(voice.model.mandate, modelData.stance)
                    }
                }
            }
        }
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
            text: qsTr("Note what was said")
            enabled: !sheet.unchosen
            Layout.fillWidth: true
            onClicked: {
                if (sheet.room.say(sheet.item, sheet.most, sheet.exceptions, sheet.revision))
                    sheet.close();
            }
        }
    ]
}
