// Who is to adjust the minutes beside chair and secretary: one of each side, of those who are there; and where.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.Secretariat
import Mandat.Ui

MStack {
    id: fields

    // By side: { sideText, people: { mandate, text } }.
    property var sides: []
    // By side, in their order; "": nobody yet.
    property var chosen: []
    readonly property string place: where.text
    readonly property bool complete: chosen.length > 0 && chosen.every(mandate => mandate !== "")

    function begin(choices: var): void {
        sides = choices;
        chosen = choices.map(() => "");
    }

    function choose(side: int, mandate: string): void {
        const all = chosen.slice();
        all[side] = mandate;
        chosen = all;
    }

    spacing: Theme.spaceS

    MText {
        visible: fields.sides.length === 0
        kind: MText.Secondary
        text: qsTr("Nobody is noted as present yet who can be elected.")
    }
    Repeater {
        model: fields.sides

        MStack {
            id: side

            required property var modelData
            required property int index

            spacing: Theme.spaceS
            Layout.fillWidth: true

            MText {
                kind: MText.Strong
                text: side.modelData.sideText
                Accessible.ignored: true  // the group says it
            }
            MRadioGroup {
                label: side.modelData.sideText
                onChosen: value => fields.choose(side.index, value)

                Repeater {
                    model: side.modelData.people

                    MRadioRow {
                        required property var modelData

                        value: modelData.mandate
                        text: modelData.text
                        subtitle: modelData.unitText
                    }
                }
            }
        }
    }
    MTextField {
        id: where

        label: qsTr("Where it is done")
        helper: qsTr("Can be left empty")
        maximumLength: 200
    }
    MText {
        kind: MText.Small
        text: qsTr("When it is to be done by follows from the rules of procedure.")
    }
}
