// The meeting while it goes on: its agenda, the item that it is at, and who is there, side by side. The quorum is always in sight.
//
// Keys: Ctrl+Down takes up the next item, Ctrl+Z takes back what was done last, Ctrl+Return asks what is decided, Ctrl+J opens the page for the meeting's
// screen; in the list of seats 1 is in the room, 2 remotely, 3 not there, J a conflict of interest.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

FocusScope {
    id: screen

    required property TabPane pane
    required property string meeting
    readonly property bool wide: width >= Theme.px(820)
    readonly property bool widest: width >= Theme.px(1080)
    readonly property real side: Theme.margin(width)
    readonly property RoomModel room: theRoom
    // Where the room is not shown nothing is done in it. (A sheet that is open keeps the shortcuts from it by itself.)
    readonly property bool keysWork: visible && wide

    function ask(sheet: string): void {
        Session.clearProblem();
        theRoom.stay(true);
        sheets.setSource(Qt.resolvedUrl(sheet), { room: theRoom, meeting: screen.meeting });
    }

    function showWall(): void {
        screen.pane.open(screen.pane.secretariat + "room/WallPage.qml", { meeting: screen.meeting });
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("The meeting in the room")

    Shortcut {
        enabled: screen.keysWork && theRoom.open && theRoom.nextItem !== ""
        sequences: ["Ctrl+Down"]
        onActivated: theRoom.start(theRoom.nextItem)
    }
    Shortcut {
        enabled: screen.keysWork && theRoom.undoText !== ""
        sequences: ["Ctrl+Z"]
        onActivated: theRoom.undo()
    }
    Shortcut {
        enabled: screen.keysWork && theRoom.open && theRoom.isDecision
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        onActivated: screen.ask("DecideSheet.qml")
    }
    Shortcut {
        enabled: screen.keysWork
        sequences: ["Ctrl+J"]
        onActivated: screen.showWall()
    }
    RoomModel {
        id: theRoom

        meeting: screen.meeting
    }
    Connections {
        target: theRoom
        property string told: ""

        // Whoever cannot see it hears when the room becomes, or is no longer, quorate.
        function onChanged(): void {
            const words = theRoom.open ? theRoom.quorumText : "";
            if (words !== told && told !== "" && words !== "")
                Announcer.say(words);
            told = words;
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        QuorumBar {
            room: theRoom
            onWall: screen.showWall()
            onOwnWindow: ownWindow.active = true
            Layout.fillWidth: true
            Layout.leftMargin: screen.side
            Layout.rightMargin: screen.side
            Layout.topMargin: 12
            Layout.bottomMargin: 12
        }
        ProblemBanner {
            Layout.leftMargin: screen.side
            Layout.rightMargin: screen.side
            Layout.bottomMargin: 12
        }
        RowLayout {
            visible: screen.wide
            spacing: Theme.spaceM
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: screen.side
            Layout.rightMargin: screen.side - 12

            RoomAgenda {
                visible: screen.widest
                room: theRoom
                onAsked: sheet => screen.ask(sheet)
                Layout.preferredWidth: Theme.px(250)
                Layout.fillHeight: true
            }
            RoomItem {
                room: theRoom
                withAgenda: !screen.widest
                onAsked: sheet => screen.ask(sheet)
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
            RoomSeats {
                room: theRoom
                Layout.preferredWidth: Math.min(Theme.px(400), screen.width * 0.42)
                Layout.fillHeight: true
            }
        }
        // In a narrow window one after the other.
        MScroll {
            visible: !screen.wide
            sideMargin: screen.side
            bottomGap: Theme.spaceL
            Layout.fillWidth: true
            Layout.fillHeight: true

            MEmptyState {
                glyph: "board"
                title: qsTr("The meeting is run in a wider window")
                text: qsTr("Turn the device, or make the window wider: the agenda, the item and the seats stand side by side.")
            }
        }
    }
    // For a second screen, or to share this window alone.
    Loader {
        id: ownWindow

        active: false
        source: Qt.resolvedUrl("WallWindow.qml")
        onLoaded: (item as WallWindow).meeting = screen.meeting

        Connections {
            target: ownWindow.item
            function onClosing(): void {
                ownWindow.active = false;
            }
        }
    }
    Loader {
        id: sheets

        Connections {
            target: sheets.item
            function onClosed(): void {
                const agenda = sheets.item as AgendaSheet;
                const next = agenda ? agenda.next : "";
                sheets.source = "";
                theRoom.stay(false);
                if (next !== "")
                    screen.ask(next);
            }
        }
    }
}
