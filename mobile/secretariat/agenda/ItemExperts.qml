// The experts who present at the item: approved by the chair.
// qmllint disable unqualified
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MCard {
    id: card

    required property string meeting
    required property string item
    property bool editable: true

    function ask(person: string, name: string): void {
        sheet.person = person;
        sheet.name = name;
        sheet.active = true;
    }

    visible: editable || theExperts.experts.count > 0
    gap: Theme.spaceS

    ItemExpertsModel {
        id: theExperts

        meeting: card.meeting
        item: card.item
    }
    MCardHead {
        text: qsTr("Experts")
        chipText: theExperts.experts.count > 0 ? theExperts.experts.count : ""
    }
    Repeater {
        model: theExperts.experts

        RowLayout {
            id: expert

            required property var row

            spacing: Theme.spaceS
            Layout.fillWidth: true

            MStack {
                spacing: 0

                MText {
                    font.weight: Font.Medium
                    text: expert.row.title
                }
                MText {
                    visible: text !== ""
                    kind: MText.Small
                    text: expert.row.subtitle
                }
            }
            MIconButton {
                visible: card.editable
                glyph: "close"
                text: expert.row.removeName
                color: Theme.ink2
                onClicked: {
                    if (theExperts.isChair)
                        theExperts.takeBack(expert.row.person, "", "");
                    else
                        card.ask(expert.row.person, expert.row.title);
                }
            }
        }
    }
    MText {
        visible: theExperts.experts.count === 0
        kind: MText.Small
        text: qsTr("Whoever presents at the item alone. With a device of their own they see the item and the papers that are open to experts.")
    }
    MButton {
        visible: card.editable
        glyph: "plus"
        text: qsTr("Invite an expert")
        onClicked: card.ask("", "")
    }
    Loader {
        id: sheet

        property string person: ""
        property string name: ""

        active: false
        visible: false
        sourceComponent: ExpertSheet {
            experts: theExperts
            takenBack: sheet.person
            takenBackName: sheet.name
            onClosed: sheet.active = false
        }
    }
}
