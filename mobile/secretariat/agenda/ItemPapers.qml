// The papers of an item, or of the meeting: drawn in from the desktop or chosen, in versions, and who may read them.
// qmllint disable unqualified
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MCard {
    id: card

    required property TabPane pane
    required property string meeting
    required property string item
    property string title: ""
    property bool editable: true
    property string replaces: ""

    function choose(paper: string): void {
        replaces = paper;
        sheet.kind = "file";
        sheet.active = true;
    }

    function restrict(row: var): void {
        sheet.row = { hash: row.hash, title: row.title, access: row.access, ground: row.ground };
        sheet.kind = "access";
        thePapers.chooseReaders(row.hash);
        sheet.active = true;
    }

    gap: Theme.spaceS
    selected: drop.containsDrag

    ItemPapersModel {
        id: thePapers

        meeting: card.meeting
        item: card.item
    }
    Item {
        implicitHeight: 0
        Layout.fillWidth: true

        DropArea {
            id: drop

            y: -Theme.spaceM
            width: parent.width
            height: card.height
            enabled: card.editable
            onDropped: event => {
                if (event.hasUrls) {
                    thePapers.add(event.urls.map(url => url.toString()), "");
                    event.accept();
                }
            }
        }
    }
    MCardHead {
        text: card.title
        chipText: thePapers.count > 0 ? thePapers.count : ""
    }
    Repeater {
        model: thePapers

        PaperCard {
            editable: card.editable
            onOpened: hash => card.pane.openPaper(hash)
            onVersion: card.choose(row.hash)
            onAccess: card.restrict(row)
        }
    }
    MProgress {
        visible: thePapers.adding
        text: qsTr("The file is being read in")
        value: -1
    }
    MText {
        visible: card.editable
        kind: MText.Small
        text: drop.containsDrag ? qsTr("Let go to add the files.") : Parts.joined([qsTr("Draw files here from the desktop, or choose them."), thePapers.limitsText], " ")
    }
    MButton {
        visible: card.editable
        glyph: "plus"
        text: card.item === "" ? qsTr("Add a paper to the meeting") : qsTr("Add a paper")
        onClicked: card.choose("")
    }
    Loader {
        id: sheet

        property string kind: "file"
        property var row: null

        active: false
        visible: false
        sourceComponent: kind === "file" ? choosing : access
    }
    Component {
        id: choosing

        FileSheet {
            title: card.replaces === "" ? qsTr("Add a paper") : qsTr("A new version")
            subtitle: thePapers.limitsText
            onPicked: path => thePapers.add([path], card.replaces)
            onClosed: sheet.active = false
        }
    }
    Component {
        id: access

        PaperAccessSheet {
            papers: thePapers
            row: sheet.row
            onClosed: sheet.active = false
        }
    }
}
