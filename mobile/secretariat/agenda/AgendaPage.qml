// The meeting's agenda while it is made: the list, moved about by hand or by keys, and beside it the item that is open.
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
    required property string meeting
    readonly property bool wide: width >= Theme.px(820)
    readonly property real side: Theme.margin(width)
    // The item that is open; empty: none.
    property string opened: ""

    function open(item: string): void {
        Session.clearProblem();
        opened = item;
        if (item !== "" && beside.item)
            (beside.item as Item).forceActiveFocus();
    }

    function close(): void {
        const item = opened;
        opened = "";
        list.focusItem(item);
    }

    // After something was added: it is opened, to be written.
    function openNew(item: string): void {
        if (item === "")
            return;
        list.show(item);
        open(item);
    }

    function ask(kind: string, under: string): void {
        sheet.kind = kind;
        sheet.under = under;
        sheet.active = true;
    }

    function takeUp(matter: string): void {
        if (theAgenda.needsReason) {
            sheet.matter = matter;
            ask("takeup", "");
        } else {
            openNew(theAgenda.takeUp(matter, ""));
        }
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Agenda")
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Escape && opened !== "") {
            event.accepted = true;
            close();
        } else if (event.key === Qt.Key_N && event.modifiers & Qt.ControlModifier && theAgenda.open) {
            event.accepted = true;
            ask("add", "");
        } else if (event.key === Qt.Key_S && event.modifiers & Qt.ControlModifier && theAgenda.reordered) {
            event.accepted = true;
            theAgenda.saveOrder();
        }
    }

    AgendaModel {
        id: theAgenda

        meeting: screen.meeting
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }
    RowLayout {
        anchors.fill: parent
        spacing: 0

        ColumnLayout {
            visible: screen.wide || screen.opened === ""
            spacing: Theme.spaceS
            Layout.fillWidth: true
            Layout.fillHeight: true

            RowLayout {
                spacing: Theme.spaceS
                Layout.fillWidth: true
                Layout.leftMargin: screen.side
                Layout.rightMargin: screen.side
                Layout.topMargin: 12

                MText {
                    kind: MText.Secondary
                    text: theAgenda.summary
                }
                MButton {
                    visible: !screen.wide
                    kind: MButton.Quiet
                    text: qsTr("Settling and papers")
                    onClicked: screen.opened = "-"
                }
                MButton {
                    visible: theAgenda.open
                    glyph: "plus"
                    text: qsTr("Add an item")
                    onClicked: screen.ask("add", "")
                }
            }
            ProblemBanner {
                Layout.leftMargin: screen.side
                Layout.rightMargin: screen.side
            }
            AgendaList {
                id: list

                agenda: theAgenda
                opened: screen.opened
                sideMargin: screen.side
                Layout.fillWidth: true
                Layout.fillHeight: true
                focus: screen.opened === ""
                onChosen: item => screen.open(item)
            }
            AgendaOrderBar {
                agenda: theAgenda
                sideMargin: screen.side
            }
        }
        Rectangle {
            visible: screen.wide
            implicitWidth: 1
            color: Theme.hairline
            Layout.fillHeight: true
        }
        Loader {
            id: beside

            visible: screen.wide || screen.opened !== ""
            focus: screen.opened !== ""
            Layout.fillHeight: true
            Layout.fillWidth: !screen.wide
            Layout.preferredWidth: screen.wide ? Math.min(Theme.px(520), screen.width * 0.47) : screen.width
            sourceComponent: screen.opened !== "" && screen.opened !== "-" ? panel : screen.wide || screen.opened === "-" ? overview : null
        }
    }
    Component {
        id: panel

        ItemPanel {
            pane: screen.pane
            agenda: theAgenda
            meeting: screen.meeting
            item: screen.opened
            onClosed: screen.close()
            onSubItem: screen.ask("sub", screen.opened)
        }
    }
    Component {
        id: overview

        AgendaOverview {
            pane: screen.pane
            agenda: theAgenda
            meeting: screen.meeting
            backVisible: !screen.wide
            onBack: screen.close()
            onSettlingAsked: screen.ask("settle", "")
            onStanding: {
                if (theAgenda.needsReason)
                    screen.ask("standing", "");
                else
                    theAgenda.addStanding("");
            }
            onTakeUp: matter => screen.takeUp(matter)
        }
    }
    Loader {
        id: sheet

        property string kind: ""
        property string under: ""
        property string matter: ""

        active: false
        sourceComponent: kind === "settle" ? settling : adding
    }
    Component {
        id: settling

        SettleSheet {
            agenda: theAgenda
            onClosed: sheet.active = false
        }
    }
    Component {
        id: adding

        AddItemSheet {
            agenda: theAgenda
            kind: sheet.kind
            under: sheet.under
            matter: sheet.matter
            onAdded: item => screen.openNew(item)
            onClosed: sheet.active = false
        }
    }
}
