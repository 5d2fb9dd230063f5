// The meeting while it goes on: its agenda, the item that it is at, and who is there; side by side as far as there is room, otherwise one at a time. The quorum is
// always in sight.
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
    // Of a window without room for more than one of them: "item", "seats" or "agenda".
    property string part: "item"
    readonly property RoomModel room: theRoom
    readonly property bool ownWindow: WallScreen.meeting === meeting

    function ask(sheet: string): void {
        Session.clearProblem();
        theRoom.stay(true);
        sheets.setSource(Qt.resolvedUrl(sheet), { room: theRoom, meeting: screen.meeting });
    }

    function showWall(): void {
        screen.pane.open(screen.pane.secretariat + "room/WallPage.qml", { meeting: screen.meeting });
    }

    // For a second screen, or to share this window alone.
    function turnOwnWindow(): void {
        if (ownWindow)
            WallScreen.close();
        else
            WallScreen.show(screen.meeting, screen.Window.window);
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("The meeting in the room")

    Shortcut {
        enabled: screen.visible && theRoom.open && theRoom.nextItem !== ""
        sequences: ["Ctrl+Down"]
        autoRepeat: false
        onActivated: theRoom.start(theRoom.nextItem)
    }
    Shortcut {
        enabled: screen.visible && theRoom.undoText !== ""
        sequences: ["Ctrl+Z"]
        autoRepeat: false
        onActivated: theRoom.undo()
    }
    Shortcut {
        enabled: screen.visible && theRoom.open && theRoom.isDecision
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        autoRepeat: false
        onActivated: screen.ask("DecideSheet.qml")
    }
    Shortcut {
        enabled: screen.visible
        sequences: ["Ctrl+J"]
        autoRepeat: false
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
            withAgenda: screen.wide && !screen.widest && theRoom.open
            windowShown: screen.ownWindow
            onOwnWindow: screen.turnOwnWindow()
            onAgenda: screen.ask("AgendaSheet.qml")
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
        Flow {
            visible: !screen.wide
            spacing: Theme.spaceS
            Layout.fillWidth: true
            Layout.leftMargin: screen.side
            Layout.rightMargin: screen.side
            Layout.bottomMargin: Theme.spaceS
            Accessible.role: Accessible.Grouping
            Accessible.name: qsTr("What is shown")

            Repeater {
                model: [
                    { part: "item", text: qsTr("The item") },
                    { part: "seats", text: qsTr("Who is there") },
                    { part: "agenda", text: qsTr("Agenda") }
                ]

                MFilterChip {
                    required property var modelData

                    text: modelData.text
                    checked: screen.part === modelData.part
                    onClicked: screen.part = modelData.part
                }
            }
        }
        RowLayout {
            spacing: Theme.spaceM
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: screen.side
            Layout.rightMargin: screen.wide ? screen.side - 12 : screen.side

            RoomAgenda {
                visible: screen.widest || (!screen.wide && screen.part === "agenda")
                room: theRoom
                onAsked: sheet => screen.ask(sheet)
                onLooked: screen.part = "item"
                Layout.preferredWidth: Theme.px(250)
                Layout.fillWidth: !screen.wide
                Layout.fillHeight: true
            }
            RoomItem {
                visible: screen.wide || screen.part === "item"
                room: theRoom
                onAsked: sheet => screen.ask(sheet)
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
            RoomSeats {
                visible: screen.wide || screen.part === "seats"
                room: theRoom
                onAsked: sheet => screen.ask(sheet)
                Layout.preferredWidth: Math.min(Theme.px(400), screen.width * 0.42)
                Layout.fillWidth: !screen.wide
                Layout.fillHeight: true
            }
        }
    }
    Loader {
        id: sheets

        Connections {
            target: sheets.item
            function onClosed(): void {
                const sheet = sheets.item as RoomSheet;
                const next = sheet ? sheet.next : "";
                sheets.source = "";
                theRoom.stay(false);
                if (next !== "")
                    screen.ask(next);
            }
        }
    }
}
