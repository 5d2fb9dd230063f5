// The minutes, made of what happened: in the form that they have on paper, texts written where they belong, and beside them versions, signatures and files.
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
    readonly property bool wide: width >= Theme.px(900)
    readonly property real side: Theme.margin(width)
    // In a narrow window the panel takes the minutes' place.
    property bool panelShown: false
    readonly property var scroll: null
    // A correction of what was issued for signing has been begun; until then nothing is written.
    property bool correcting: false
    readonly property bool locked: model.locked && !correcting
    // Of what the correction is.
    readonly property string shownVersion: model.item + "/" + model.version

    function ask(sheet: string, properties: var): void {
        Session.clearProblem();
        sheets.setSource(Qt.resolvedUrl(sheet), Object.assign({ minutes: model }, properties));
    }

    // Between the minutes and what stands beside them.
    function goBeside(): void {
        let at = Window.activeFocusItem;
        while (at !== null && at !== beside)
            at = at.parent;
        const next = at === null ? beside : paper;
        if (!wide)
            panelShown = next === beside;
        next.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
    }

    // As any signer: over the bytes that were issued.
    function sign(refusing: bool): void {
        Session.clearProblem();
        sheets.setSource(Qt.resolvedUrl("MinutesSignSheet.qml"), { minutes: theIssued, refusing: refusing });
    }

    onShownVersionChanged: correcting = false
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Minutes")
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Escape && panelShown && !wide) {
            event.accepted = true;
            panelShown = false;
        }
    }

    Shortcut {
        enabled: screen.visible && model.canIssue && !screen.locked
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        autoRepeat: false
        onActivated: screen.ask("IssueSheet.qml", {})
    }

    Shortcut {
        enabled: screen.visible && model.begun
        sequence: "F6"
        autoRepeat: false
        onActivated: screen.goBeside()
    }

    MinutesDeskModel {
        id: model

        meeting: screen.meeting
    }
    MinutesModel {
        id: theIssued

        meeting: screen.meeting
        item: model.item
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }
    MEmptyState {
        visible: model.exists && !model.begun
        anchors.centerIn: parent
        width: Math.min(Theme.px(360), parent.width - 2 * Theme.spaceL)
        glyph: "document"
        title: qsTr("No minutes yet")
        text: qsTr("They write themselves of what is recorded at the meeting: who is there, positions, decisions and assignments.")
    }
    ColumnLayout {
        visible: model.begun
        anchors.fill: parent
        spacing: 0

        ProblemBanner {
            // A sheet says it itself.
            visible: sheets.status === Loader.Null && Session.problem !== ""
            Layout.leftMargin: screen.side
            Layout.rightMargin: screen.side
            Layout.topMargin: 12
        }
        RowLayout {
            spacing: 0
            Layout.fillWidth: true
            Layout.fillHeight: true

            MinutesPaper {
                visible: screen.wide || !screen.panelShown
                id: paper

                focus: !screen.panelShown
                minutes: model
                locked: screen.locked
                sideMargin: screen.side
                panelVisible: screen.wide
                Layout.fillWidth: true
                Layout.fillHeight: true
                onShowPanel: screen.panelShown = true
            }
            Rectangle {
                visible: screen.wide
                implicitWidth: 1
                color: Theme.hairline
                Layout.fillHeight: true
            }
            MScroll {
                id: beside

                visible: screen.wide || screen.panelShown
                focus: screen.panelShown
                sideMargin: screen.wide ? 16 : screen.side
                topGap: 12
                bottomGap: Theme.spaceL
                spacing: 12
                maximumContentWidth: screen.wide ? width : Theme.readableWidth
                Layout.fillHeight: true
                Layout.fillWidth: !screen.wide
                Layout.preferredWidth: screen.wide ? Math.min(Theme.px(420), screen.width * 0.36) : screen.width

                MButton {
                    visible: !screen.wide
                    kind: MButton.Quiet
                    glyph: "chevron-left"
                    text: qsTr("Back to the minutes")
                    onClicked: screen.panelShown = false
                }
                MinutesPanel {
                    minutes: model
                    issued: theIssued
                    locked: screen.locked
                    onCorrect: screen.correcting = true
                    onAsked: (sheet, properties) => screen.ask(sheet, properties)
                    onSigned: refusing => screen.sign(refusing)
                    onRead: screen.pane.openMinutes(screen.meeting, model.item)
                }
            }
        }
    }
    Loader {
        id: sheets

        Connections {
            target: sheets.item
            ignoreUnknownSignals: true

            function onClosed(): void {
                sheets.source = "";
            }
        }
    }
}
