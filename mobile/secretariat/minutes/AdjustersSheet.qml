// Who adjusts the minutes beside chair and secretary: one of each side, of those who are there.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    required property MinutesDeskModel minutes
    property var sides: []
    // By side, in their order; "": nobody yet.
    property var chosen: []

    function choose(side: int, mandate: string): void {
        const all = chosen.slice();
        all[side] = mandate;
        chosen = all;
    }

    title: qsTr("Elect who adjusts the minutes")
    subtitle: qsTr("One of each side, neither chair nor secretary.")
    onClosed: Session.clearProblem()
    Component.onCompleted: {
        sides = minutes.adjusterChoices();
        chosen = sides.map(() => "");
        open();
    }

    MText {
        visible: sheet.sides.length === 0
        kind: MText.Secondary
        text: qsTr("Nobody is noted as present yet who can be elected.")
    }
    Repeater {
        model: sheet.sides

        MRadioGroup {
            id: group

            required property var modelData
            required property int index

            label: modelData.sideText
            onChosen: value => sheet.choose(index, value)

            Repeater {
                model: group.modelData.people

                MRadioRow {
                    required property var modelData

                    value: modelData.mandate
                    text: modelData.text
                }
            }
        }
    }
    MTextField {
        id: place

        label: qsTr("Where it is done")
        helper: qsTr("Can be left empty")
        maximumLength: 200
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MText {
            kind: MText.Small
            text: qsTr("By when follows from the rules of procedure.")
        },
        MButton {
            kind: MButton.Primary
            text: qsTr("Note who was elected")
            enabled: sheet.chosen.length > 0 && sheet.chosen.every(mandate => mandate !== "")
            Layout.fillWidth: true
            onClicked: if (sheet.minutes.elect(sheet.chosen, place.text)) sheet.close()
        }
    ]
}
