// The plan for the year: its meetings on a calendar, their deadlines, and what they clash with.
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
    readonly property bool wide: width >= Theme.px(820)
    readonly property real side: Theme.margin(width)
    // The meeting whose deadlines are seen.
    property string opened: ""

    function openNext(): void {
        for (const row of theYear.meetings.count > 0 ? theYear.rowsNow() : []) {
            if (!row.over) {
                opened = row.key;
                return;
            }
        }
    }

    // The meeting of a day; null: there is none.
    function rowOn(date: string): var {
        for (const row of theYear.rowsNow()) {
            if (row.date === date)
                return row;
        }
        return null;
    }

    // A day that has something is opened; one that has nothing comes into the plan.
    function chooseDay(date: string): void {
        const row = rowOn(date);
        if (row && (row.meeting !== "" || opened !== row.key)) {
            opened = row.key;
            return;
        }
        const told = theYear.toggleDay(date);
        if (told !== "")
            Announcer.say(told);
        visitDay(date);
    }

    function visitDay(date: string): void {
        const row = rowOn(date);
        if (row)
            opened = row.key;
    }

    // Also while the one before it fades away.
    function ask(sheet: string, properties: var): void {
        Session.clearProblem();
        sheets.setSource(Qt.resolvedUrl(sheet), properties);
    }

    function createOne(date: string, start: string): void {
        ask("CreateMeetingSheet.qml", { plan: theYear, date: date, start: start });
    }

    function moveOne(meeting: string): void {
        ask("MoveMeetingSheet.qml", { meeting: meeting });
    }

    function cancelOne(meeting: string): void {
        ask("CancelMeetingSheet.qml", { meeting: meeting });
    }

    function holdExtra(petition: string, reason: string): void {
        ask("ExtraMeetingSheet.qml", { plan: theYear, petition: petition, petitionReason: reason });
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Plan for the year")
    Component.onCompleted: openNext()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_S && event.modifiers & Qt.ControlModifier && theYear.dirty) {
            event.accepted = true;
            theYear.save();
        } else if (event.key === Qt.Key_Escape && screen.pane.depth > 0) {
            event.accepted = true;
            screen.pane.back();
        }
    }

    YearModel {
        id: theYear

        onYearChanged: screen.openNext()
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }
    DropArea {
        anchors.fill: parent
        onDropped: drop => {
            if (drop.hasUrls) {
                theYear.importCalendars(drop.urls.map(url => url.toString()));
                drop.accept();
            }
        }
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            spacing: Theme.spaceXs
            Layout.fillWidth: true
            Layout.leftMargin: screen.side
            Layout.rightMargin: screen.side - 12
            Layout.topMargin: Theme.spaceM
            Layout.bottomMargin: Theme.spaceS

            MIconButton {
                visible: screen.pane.depth > 0
                glyph: "chevron-left"
                text: qsTr("Back")
                onClicked: screen.pane.back()
                Layout.leftMargin: -12
            }
            MStack {
                spacing: 2

                MHeading {
                    kind: MText.Page
                    text: qsTr("Plan for %1").arg(theYear.year)
                    room: screen.width * 0.5
                }
                MText {
                    kind: MText.Secondary
                    text: theYear.countText
                    color: Theme.toneInk(theYear.countTone)
                }
            }
            MIconButton {
                glyph: "chevron-left"
                text: qsTr("The year before, %1").arg(theYear.year - 1)
                onClicked: theYear.year = theYear.year - 1
            }
            MIconButton {
                glyph: "chevron-right"
                text: qsTr("The year after, %1").arg(theYear.year + 1)
                onClicked: theYear.year = theYear.year + 1
            }
        }
        Flow {
            spacing: Theme.spaceS
            Layout.fillWidth: true
            Layout.leftMargin: screen.side
            Layout.rightMargin: screen.side
            Layout.bottomMargin: Theme.spaceM

            MButton {
                kind: theYear.toCreate > 0 && !theYear.dirty ? MButton.Primary : MButton.Soft
                visible: theYear.toCreate > 0
                enabled: !theYear.dirty
                glyph: "check"
                text: theYear.toCreate === 1 ? qsTr("Create the meeting") : qsTr("Create %1 meetings").arg(theYear.toCreate)
                onClicked: screen.createOne("", "")
            }
            MButton {
                visible: theYear.empty
                kind: MButton.Primary
                glyph: "calendar"
                text: qsTr("Suggest days")
                onClicked: theYear.suggest()
            }
            MButton {
                glyph: "plus"
                text: qsTr("Add a day")
                onClicked: screen.ask("PlanDaySheet.qml", { plan: theYear })
            }
            MButton {
                glyph: "calendar"
                text: qsTr("Extra meeting")
                onClicked: screen.holdExtra("", "")
            }
            MButton {
                glyph: "download"
                text: qsTr("Read in a calendar")
                onClicked: screen.ask("../agenda/FileSheet.qml", {
                    title: qsTr("Read in a calendar"),
                    subtitle: qsTr("A file that ends with .ics, of a person or a body whom the meetings must not clash with. It stays on this device."),
                    endings: [".ics", ".ical"]
                })
            }
        }
        ProblemBanner {
            Layout.leftMargin: screen.side
            Layout.rightMargin: screen.side
            Layout.bottomMargin: visible ? Theme.spaceS : 0
        }
        Loader {
            id: body

            Layout.fillWidth: true
            Layout.fillHeight: true
            sourceComponent: screen.wide ? beside : below
        }
        Rectangle {
            visible: theYear.dirty
            color: Theme.surface
            implicitHeight: foot.implicitHeight + 24
            Layout.fillWidth: true

            Rectangle {
                width: parent.width
                height: 1
                color: Theme.hairline
            }
            RowLayout {
                id: foot

                x: screen.side
                y: 12
                width: parent.width - 2 * screen.side
                spacing: Theme.spaceS

                MStatusLine {
                    text: theYear.conflictText !== "" ? theYear.conflictText : qsTr("The plan is changed here and not signed yet.")
                    tone: theYear.conflictText !== "" ? MTone.Warn : MTone.Neutral
                    glyph: theYear.conflictText !== "" ? "warning" : "pen"
                    live: true
                }
                MButton {
                    kind: MButton.Quiet
                    text: theYear.conflictText !== "" ? qsTr("Take theirs") : qsTr("Drop the changes")
                    onClicked: theYear.discard()
                }
                MButton {
                    visible: theYear.conflictText !== ""
                    text: qsTr("Keep mine")
                    onClicked: theYear.keepMine()
                }
                MButton {
                    visible: theYear.conflictText === ""
                    kind: MButton.Primary
                    text: qsTr("Sign the plan")
                    onClicked: theYear.save()
                }
            }
        }
    }
    Component {
        id: beside

        RowLayout {
            spacing: Theme.spaceM

            MScroll {
                sideMargin: screen.side
                topGap: 3
                bottomGap: Theme.spaceL
                maximumContentWidth: width
                Layout.fillWidth: true
                Layout.fillHeight: true

                YearOverview {
                    plan: theYear
                    onDayChosen: date => screen.chooseDay(date)
                    onDayVisited: date => screen.visitDay(date)
                }
            }
            MScroll {
                sideMargin: 8
                topGap: 3
                bottomGap: Theme.spaceL
                maximumContentWidth: width
                spacing: Theme.spaceS
                Layout.preferredWidth: Math.min(Theme.px(440), screen.width * 0.42)
                Layout.rightMargin: screen.side - 8
                Layout.fillHeight: true

                YearMeetings {
                    page: screen
                    plan: theYear
                }
            }
        }
    }
    Component {
        id: below

        MScroll {
            sideMargin: screen.side
            topGap: 3
            bottomGap: Theme.spaceL
            spacing: Theme.spaceS

            YearOverview {
                plan: theYear
                onDayChosen: date => screen.chooseDay(date)
                onDayVisited: date => screen.visitDay(date)
            }
            YearMeetings {
                page: screen
                plan: theYear
            }
        }
    }

    Loader {
        id: sheets

        Connections {
            target: sheets.item
            ignoreUnknownSignals: true

            function onAdded(date: string): void {
                screen.visitDay(date);
            }

            function onMoved(date: string): void {
                screen.visitDay(date);
            }

            function onPicked(path: string): void {
                theYear.importCalendars([path]);
            }

            function onClosed(): void {
                sheets.source = "";
            }
        }
    }
}
