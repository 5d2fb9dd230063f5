// How it stands before the meeting: who has declared what, what can be decided, and what would mend the rest. A mail that is dropped on it is entered.
// qmllint disable unqualified
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

FocusScope {
    id: screen

    required property TabPane pane
    // Empty: the next meeting.
    property string meeting: ""
    // Nothing stands beside it.
    readonly property bool wholeWidth: true
    readonly property bool wide: width >= Theme.px(820)
    // Within a meeting's desk, which has the name and the way back.
    readonly property bool within: parent instanceof Loader && meeting !== ""
    readonly property BoardModel model: board
    // The sheet where a word is entered, while it is open.
    readonly property WordSheet words: sheets.item as WordSheet

    function enterWord(mandate: string, file: var): void {
        Session.clearProblem();
        sheets.setSource(Qt.resolvedUrl("WordSheet.qml"), { meeting: board.shownMeeting, mandate: mandate, file: file });
    }

    function enterAgain(statement: string): void {
        Session.clearProblem();
        sheets.setSource(Qt.resolvedUrl("WordSheet.qml"), { meeting: board.shownMeeting, again: statement });
    }

    function nominate(mandate: string): void {
        Session.clearProblem();
        sheets.setSource(Qt.resolvedUrl("../register/EnteredSubstituteSheet.qml"), { meeting: board.shownMeeting, mandate: mandate });
    }

    function takeAway(): void {
        Session.clearProblem();
        sheets.setSource(Qt.resolvedUrl("BoardFileSheet.qml"), { meeting: board.shownMeeting });
    }

    Accessible.role: Accessible.Pane
    Accessible.name: board.exists ? board.title : qsTr("Before the meeting")

    Shortcut {
        enabled: screen.visible && board.exists
        sequences: ["Ctrl+E"]
        autoRepeat: false
        onActivated: screen.enterWord(board.selectedMandate, "")
    }
    BoardModel {
        id: board

        meeting: screen.meeting
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }
    Loader {
        anchors.fill: parent
        active: !board.exists
        sourceComponent: MPage {
            backVisible: screen.pane.depth > 0
            onBack: screen.pane.back()
            title: qsTr("Before the meeting")

            MEmptyState {
                glyph: "board"
                title: qsTr("No meeting ahead")
                text: qsTr("Add a meeting from a file. Then you see here, item by item, who has declared and what is missing.")
                actionText: qsTr("See the meetings")
                onAction: screen.pane.leave("meetings")
            }
        }
    }
    Loader {
        anchors.fill: parent
        active: board.exists && screen.wide
        focus: true
        // By anchors: a text that breaks its lines anew would ask a row of layouts to be laid out again, which would break them anew.
        sourceComponent: Item {
            ColumnLayout {
                anchors.top: parent.top
                anchors.bottom: parent.bottom
                anchors.left: parent.left
                anchors.right: beside.left
                anchors.leftMargin: Theme.spaceL
                anchors.rightMargin: Theme.spaceM
                anchors.bottomMargin: Theme.spaceL
                spacing: 0

                BoardHead {
                    model: board
                    titleVisible: !screen.within
                    backVisible: !screen.within && screen.pane.depth > 0
                    onBack: screen.pane.back()
                    onEnter: screen.enterWord("", "")
                    onFiles: screen.takeAway()
                    onAgain: statement => screen.enterAgain(statement)
                    Layout.topMargin: screen.within ? 12 : Theme.spaceM
                    Layout.bottomMargin: Theme.spaceS
                }
                BoardMatrix {
                    model: board
                    focus: true
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredHeight: wantedHeight
                    Layout.maximumHeight: wantedHeight
                }
                Item {
                    Layout.fillHeight: true
                }
            }
            MScroll {
                id: beside

                anchors.top: parent.top
                anchors.bottom: parent.bottom
                anchors.right: parent.right
                anchors.rightMargin: 8
                width: Math.min(Theme.px(340), screen.width * 0.34)
                sideMargin: 12
                topGap: screen.within ? 12 : Theme.spaceL
                bottomGap: Theme.spaceL
                maximumContentWidth: width

                BoardPanel {
                    model: board
                    onEnter: mandate => screen.enterWord(mandate, "")
                    onNominate: mandate => screen.nominate(mandate)
                }
            }
        }
    }
    Loader {
        anchors.fill: parent
        active: board.exists && !screen.wide
        sourceComponent: MScroll {
            id: scroll

            sideMargin: Theme.margin(width)
            spacing: 12

            BoardHead {
                model: board
                titleVisible: !screen.within
                backVisible: !screen.within && screen.pane.depth > 0
                onBack: screen.pane.back()
                onEnter: screen.enterWord("", "")
                onFiles: screen.takeAway()
                onAgain: statement => screen.enterAgain(statement)
            }
            BoardMatrix {
                model: board
                // High enough to read, low enough that the panel below is seen to be there.
                implicitHeight: Math.min(wantedHeight, Math.max(Theme.px(300), screen.height * 0.58))
                Layout.fillWidth: true
            }
            BoardPanel {
                model: board
                onEnter: mandate => screen.enterWord(mandate, "")
                onNominate: mandate => screen.nominate(mandate)
            }
        }
    }
    DropArea {
        id: drop

        anchors.fill: parent
        keys: ["text/uri-list"]
        // It lies under an open sheet, too: what is written there stays, and takes the mail where it has none.
        enabled: board.exists && (sheets.status === Loader.Null || (screen.words !== null && screen.words.takesMail))
        onDropped: dropped => {
            if (!dropped.hasUrls || dropped.urls.length === 0)
                return;
            dropped.accept(Qt.CopyAction);
            if (screen.words !== null)
                screen.words.takeDropped(dropped.urls[0]);
            else
                screen.enterWord(board.selectedMandate, dropped.urls[0]);
        }

        Rectangle {
            anchors.fill: parent
            anchors.margins: Theme.spaceS
            visible: drop.containsDrag
            radius: Theme.radiusCard
            color: Theme.accentSoft
            border.width: 2
            border.color: Theme.accent

            MText {
                anchors.centerIn: parent
                width: Math.min(implicitWidth, parent.width - 64)
                kind: MText.Sheet
                text: qsTr("Drop the mail: who sent it, when and what it says are taken over")
                color: Theme.accent
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
