// The forum's meetings; for the secretariat also the way to add one.
// qmllint disable unqualified
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

ListPage {
    id: screen

    required property TabPane pane
    readonly property var preview: pane.previewOfMeeting(meetingList.first)

    eyebrow: Session.forumShortName
    title: qsTr("Meetings")
    spacing: 12

    MeetingListModel {
        id: meetingList
    }
    LiveBand {
        onOpened: meeting => {
            screen.pane.fromList();
            screen.pane.open("LiveScreen.qml", { meeting: meeting });
        }
    }
    Repeater {
        model: meetingList

        ColumnLayout {
            id: row

            required property var model
            required property int index

            spacing: 12
            Layout.fillWidth: true

            MText {
                visible: row.model.begins
                kind: MText.Section
                text: row.model.section
                Layout.topMargin: row.index === 0 ? 0 : Theme.spaceS
            }
            MCard {
                padding: 4
                selected: line.selected

                MListRow {
                    id: line

                    glyph: Theme.textScale < 1.5 ? "calendar" : ""
                    title: row.model.dateText
                    eyebrow: row.model.title
                    subtitle: Parts.joined([row.model.place, screen.pane.split ? row.model.stateText : "", row.model.taskText], " · ")
                    chipText: screen.pane.split ? "" : row.model.stateText
                    chipTone: row.model.tone
                    accessibleName: row.model.openName
                    selected: screen.pane.about === row.model.meeting
                    onClicked: {
                        screen.pane.fromList();
                        screen.pane.openMeeting(row.model.meeting);
                    }
                }
            }
        }
    }
    MEmptyState {
        visible: meetingList.count === 0
        glyph: "calendar"
        title: qsTr("No meetings yet")
        text: Session.isSecretariat ? qsTr("Read in the agenda of the next meeting from a file. Its papers lie in a folder beside it.")
                                    : qsTr("The secretary adds them. They appear here by themselves.")
    }
    MatterListModel {
        id: own
    }
    MCard {
        padding: 4
        selected: matters.selected

        MListRow {
            id: matters

            glyph: Theme.textScale < 1.5 ? "pen" : ""
            title: qsTr("Matters and extra meetings")
            selected: screen.pane.about === "MattersScreen.qml"
            subtitle: own.summary !== "" ? own.summary : qsTr("Write a matter, follow it, or ask for an extra meeting")
            onClicked: {
                screen.pane.fromList();
                screen.pane.open("MattersScreen.qml", {});
            }
        }
    }
    MButton {
        visible: Session.isSecretariat
        kind: meetingList.count === 0 ? MButton.Primary : MButton.Soft
        glyph: "plus"
        text: qsTr("New meeting from a file")
        Layout.fillWidth: true
        onClicked: importing.active = true
    }
    MButton {
        visible: Session.isSecretariat && !screen.pane.wide && meetingList.count > 0
        glyph: "board"
        text: qsTr("Before the meeting")
        Layout.fillWidth: true
        onClicked: screen.pane.open(screen.pane.secretariat + "board/StandingPage.qml", {})
    }
    Loader {
        id: importing

        active: false
        sourceComponent: ImportSheet {
            meetings: meetingList
            onClosed: importing.active = false
            onImported: meeting => {
                close();
                screen.pane.fromList();
                screen.pane.openMeeting(meeting);
            }
        }
    }
}
