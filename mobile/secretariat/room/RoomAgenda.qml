// The agenda as the meeting goes through it, and what belongs to the meeting as a whole.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MScroll {
    id: list

    required property RoomModel room

    signal asked(string sheet)
    signal looked

    sideMargin: 0
    bottomGap: Theme.spaceL
    maximumContentWidth: width

    MCard {
        padding: 4
        gap: 0

        Repeater {
            model: list.room.agenda

            MListRow {
                required property var model
                required property int index

                eyebrow: model.stateText !== "" ? model.numberText + " · " + model.stateText : model.numberText
                title: model.title
                glyph: model.stateIcon
                strong: model.isCurrent
                selected: model.item === list.room.item
                chevron: false
                accessibleName: Parts.joined([model.numberText, model.title, model.stateText], ", ")
                divider: index < list.room.agenda.count - 1
                onClicked: {
                    list.room.look(model.item);
                    list.looked();
                }
            }
        }
    }
    RoomCommands {
        room: list.room
        onAsked: sheet => list.asked(sheet)
    }
    MText {
        visible: text !== ""
        kind: MText.Small
        text: list.room.adjustersText
        horizontalAlignment: Text.AlignHCenter
    }
    MText {
        kind: MText.Small
        text: list.room.stateText
        horizontalAlignment: Text.AlignHCenter
    }
}
