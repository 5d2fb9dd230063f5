// What those who are there say where they do not all say the same.
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
    property var exceptions: ({})
    readonly property int most: Number(common.value)
    readonly property var words: [
        { stance: 1, text: qsTr("Approve") },
        { stance: 2, text: qsTr("With reservation") },
        { stance: 3, text: qsTr("Refer back") },
        { stance: 4, text: qsTr("Reject") },
        { stance: 5, text: qsTr("Abstain") },
        { stance: 0, text: qsTr("Says nothing") }
    ]

    function except(mandate: string, stance: int): void {
        const next = Object.assign({}, exceptions);
        if (stance < 0)
            delete next[mandate];
        else
            next[mandate] = stance;
        exceptions = next;
    }

    title: qsTr("At the table")
    subtitle: Parts.joined([room.head, room.title], ": ")
    dirty: Object.keys(exceptions).length > 0
    onClosed: Session.clearProblem()
    Component.onCompleted: open()

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
            property bool other: false
            readonly property int stance: sheet.exceptions[model.mandate] === undefined ? -1 : sheet.exceptions[model.mandate]

            spacing: 0
            Layout.fillWidth: true

            MCheckRow {
                text: voice.model.title
                subtitle: voice.model.subtitle
                checked: voice.other
                onToggled: {
                    voice.other = checked;
                    if (!checked)
                        sheet.except(voice.model.mandate, -1);
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
            enabled: true
            Layout.fillWidth: true
            onClicked: {
                if (sheet.room.say(sheet.most, sheet.exceptions))
                    sheet.close();
            }
        }
    ]
}
