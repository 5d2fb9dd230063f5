// What was declared before the meeting, to be read out when it comes to the item; and what came late, for the chair to admit.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MCard {
    id: card

    required property RoomModel room

    visible: room.advance.count + room.late.count > 0
    gap: Theme.spaceS

    MText {
        kind: MText.Card
        text: qsTr("Read out: declared in advance")
    }
    Repeater {
        model: card.room.advance

        RowLayout {
            id: word

            required property var model

            spacing: Theme.spaceS
            Layout.fillWidth: true

            MStack {
                spacing: 0

                MText {
                    text: word.model.title
                }
                MText {
                    kind: MText.Small
                    text: Parts.joined([word.model.wayText, word.model.comment], ". ")
                }
            }
            MChip {
                text: word.model.stanceText
                tone: word.model.tone
            }
        }
    }
    Repeater {
        model: card.room.late

        RowLayout {
            id: lateWord

            required property var model

            spacing: Theme.spaceS
            Layout.fillWidth: true

            MStack {
                spacing: 0

                MText {
                    text: lateWord.model.title
                }
                MText {
                    kind: MText.Small
                    text: Parts.joined([lateWord.model.timeText, lateWord.model.stanceText], ". ")
                }
                MText {
                    visible: !card.room.isChair
                    kind: MText.Small
                    text: qsTr("%1, who chairs the meeting, can admit it.").arg(card.room.chairName)
                }
            }
            MButton {
                visible: card.room.isChair
                text: qsTr("Admit")
                accessibleName: lateWord.model.admitName
                onClicked: card.room.admit(lateWord.model.statement)
            }
        }
    }
}
