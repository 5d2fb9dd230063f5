// A meeting as the secretary and the chair work with it: its head, and a page for each step of its life. It opens on the step that the meeting is at.
//
// Pages take `meeting` and `pane`; what a page keeps for another visit it keeps itself: only the one in view is there.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

FocusScope {
    id: desk

    required property TabPane pane
    required property string meeting
    // Which step is in view; empty: where the meeting is.
    property string step: ""
    // Nothing stands beside it.
    readonly property bool wholeWidth: true
    readonly property var scroll: scrollOf(page.item)
    readonly property real side: Theme.margin(width)
    readonly property bool narrow: width < Theme.px(560)
    // Large text in a small window: of the head one line, and the rest of it a step away.
    readonly property bool tight: height < Theme.px(560)
    readonly property var pages: ({
        "agenda": "../agenda/AgendaPage.qml",
        "notice": "../notice/NoticePage.qml",
        "standing": "../board/StandingPage.qml",
        "room": "../room/RoomPage.qml",
        "minutes": "../minutes/MinutesPage.qml",
        "out": "../out/OutPage.qml"
    })

    // Of a page that has one.
    function scrollOf(screen): var {
        return screen && screen.scroll ? screen.scroll : null;
    }

    function show(key: string): void {
        if (key === step && page.item)
            return;
        Session.clearProblem();
        step = key;
        page.setSource(Qt.resolvedUrl(pages[key]), { pane: desk.pane, meeting: desk.meeting });
    }

    // In a sheet of its own, once the one that it was chosen in has gone.
    function change(sheet: string): void {
        Session.clearProblem();
        about.close();
        changing.close();
        sheets.setSource(Qt.resolvedUrl(sheet), { meeting: desk.meeting });
    }

    function resumeWith(): var {
        return { step: step };
    }

    Accessible.role: Accessible.Pane
    Accessible.name: model.title
    Component.onCompleted: show(step !== "" ? step : (model.now !== "" ? model.now : "agenda"))
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Escape || event.key === Qt.Key_Back) {
            event.accepted = true;
            desk.pane.back();
        }
    }

    MeetingDeskModel {
        id: model

        meeting: desk.meeting
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            spacing: Theme.spaceXs
            Layout.fillWidth: true
            Layout.topMargin: Theme.spaceS
            Layout.leftMargin: desk.side - 12
            Layout.rightMargin: desk.side - 12

            MIconButton {
                glyph: "chevron-left"
                text: qsTr("Back")
                onClicked: desk.pane.back()
            }
            MStack {
                spacing: 0

                MText {
                    kind: desk.narrow ? MText.Card : MText.Sheet
                    text: model.title
                    maximumLineCount: desk.tight ? 1 : 1000
                    elide: Text.ElideRight
                }
                MText {
                    visible: !desk.tight
                    kind: MText.Secondary
                    text: model.whenText
                }
            }
            MeetingChips {
                visible: !desk.narrow && !desk.tight
                meeting: model
                Layout.fillWidth: false
                Layout.preferredWidth: Math.min(lineWidth, desk.width * 0.3)
            }
            MIconButton {
                visible: desk.tight
                glyph: "info"
                text: qsTr("About the meeting")
                onClicked: about.open()
            }
            MIconButton {
                visible: model.changeable && !desk.tight
                glyph: "calendar"
                text: qsTr("Move or cancel the meeting")
                onClicked: changing.open()
            }
            MIconButton {
                glyph: "eye"
                text: qsTr("As a member sees it")
                onClicked: desk.pane.open("MeetingScreen.qml", { meeting: desk.meeting })
            }
        }
        MeetingChips {
            visible: desk.narrow && !desk.tight
            meeting: model
            Layout.leftMargin: desk.side
            Layout.rightMargin: desk.side
            Layout.topMargin: Theme.spaceXs
        }
        MStepBar {
            oneLine: desk.tight
            steps: model.steps
            current: desk.step
            now: model.now
            onChosen: key => desk.show(key)
            Layout.fillWidth: true
            Layout.leftMargin: desk.side - 14
            Layout.rightMargin: desk.side
        }
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: 1
            color: Theme.hairline
        }
        Loader {
            id: page

            focus: true
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
    MEmptyState {
        visible: !model.exists
        anchors.centerIn: parent
        width: Math.min(Theme.px(320), parent.width - 2 * Theme.spaceL)
        glyph: "calendar"
        title: qsTr("The meeting is not here any more")
    }
    MSheet {
        id: about

        title: model.title
        subtitle: model.whenText

        MeetingChips {
            meeting: model
        }
        MeetingChanges {
            visible: model.changeable
            onChosen: sheet => desk.change(sheet)
        }
    }
    MSheet {
        id: changing

        title: qsTr("Move or cancel the meeting")
        subtitle: qsTr("You see what follows before you sign anything.")

        MeetingChanges {
            onChosen: sheet => desk.change(sheet)
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
