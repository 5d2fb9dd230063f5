// The item that is open beside the agenda: what it is, what is proposed, its papers. What is written stays here until it is signed.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MScroll {
    id: panel

    required property TabPane pane
    required property AgendaModel agenda
    required property string meeting
    required property string item

    signal closed
    signal subItem

    sideMargin: Theme.spaceL
    topGap: 12
    bottomGap: Theme.spaceXl
    spacing: 12
    maximumContentWidth: width
    onItemChanged: contentY = 0
    Keys.onPressed: event => {
        if (event.key !== Qt.Key_S || !(event.modifiers & Qt.ControlModifier))
            return;
        if (theItem.itemChanged) {
            event.accepted = true;
            theItem.save();
        } else if (theItem.proposalChanged) {
            event.accepted = true;
            theItem.propose();
        }
    }

    ItemEditorModel {
        id: theItem

        meeting: panel.meeting
        item: panel.item
    }
    RowLayout {
        spacing: 0

        MStack {
            spacing: 2

            MText {
                kind: MText.Secondary
                text: theItem.numberText
            }
            MText {
                kind: MText.Sheet
                font.pixelSize: Theme.sizePanel
                text: theItem.standingTitle
                Accessible.role: Accessible.Heading
            }
        }
        MIconButton {
            visible: panel.agenda.open && !theItem.fixed
            glyph: "chevron-up"
            text: qsTr("Move up")
            onClicked: Announcer.say(panel.agenda.move(panel.item, -1))
        }
        MIconButton {
            visible: panel.agenda.open && !theItem.fixed
            glyph: "chevron-down"
            text: qsTr("Move down")
            onClicked: Announcer.say(panel.agenda.move(panel.item, 1))
        }
        MIconButton {
            glyph: "close"
            text: qsTr("Close the item")
            color: Theme.ink2
            onClicked: panel.closed()
        }
    }
    ItemConflict {
        editor: theItem
    }
    ItemFacts {
        editor: theItem
        onSubItem: panel.subItem()
        onMatterOpened: matter => panel.pane.open("MatterScreen.qml", { matter: matter })
    }
    ItemProposal {
        visible: theItem.kind === 1
        editor: theItem
    }
    ItemPapers {
        pane: panel.pane
        meeting: panel.meeting
        item: panel.item
        title: qsTr("Papers")
        editable: panel.agenda.open && !theItem.fixed
    }
    ItemExperts {
        meeting: panel.meeting
        item: panel.item
        editable: panel.agenda.open && !theItem.fixed
    }
}
