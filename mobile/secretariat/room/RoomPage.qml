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

    function ask(sheet: string): void {
        Session.clearProblem();
        sheets.setSource(Qt.resolvedUrl(sheet), { room: theRoom, meeting: screen.meeting });
    }

    function showWall(): void {
        screen.pane.open(screen.pane.secretariat + "room/WallPage.qml", { meeting: screen.meeting });
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("The meeting in the room")
    Keys.onPressed: event => {
        if (!(event.modifiers & Qt.ControlModifier))
            return;
        event.accepted = true;
        if (event.key === Qt.Key_Down && theRoom.open && theRoom.nextItem !== "")
            theRoom.start(theRoom.nextItem);
        else if (event.key === Qt.Key_Z)
            theRoom.undo();
        else if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && theRoom.open && theRoom.isDecision)
            screen.ask("DecideSheet.qml");
        else if (event.key === Qt.Key_J)
            screen.showWall();
        else
            event.accepted = false;
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
    Loader {
        id: sheets

        Connections {
            target: sheets.item
            function onClosed(): void {
                sheets.source = "";
            }
        }
    }
}
