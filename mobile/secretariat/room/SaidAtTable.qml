// What those who are there say: all the same by one tap, or with exceptions. Whose own word is another is never outvoted by the tap: it asks first.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MCard {
    id: card

    required property RoomModel room

    signal asked(string sheet)

    gap: Theme.spaceS

    MText {
        kind: MText.Card
        text: qsTr("At the table")
    }
    MText {
        kind: MText.Secondary
        text: card.room.voices.count > 0 ? qsTr("%n are there and can say what they think.", "", card.room.voices.count) : qsTr("Nobody is noted as present yet.")
    }
    Flow {
        visible: card.room.voices.count > 0
        spacing: Theme.spaceS
        Layout.fillWidth: true

        MButton {
            kind: MButton.Soft
            glyph: "check"
            text: qsTr("All present approve")
            onClicked: {
                if (Object.keys(card.room.otherThanApproval).length > 0)
                    card.asked("SaidSheet.qml");
                else
                    card.room.say(card.room.item, 1, {}, card.room.revision);
            }
        }
        MButton {
            kind: MButton.Quiet
            text: qsTr("With exceptions")
            onClicked: card.asked("SaidSheet.qml")
        }
    }
}
