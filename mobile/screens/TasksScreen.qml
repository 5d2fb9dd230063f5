// What I must do, by when, and why me. The first card has the only filled button; each opens what does it, at once.
// qmllint disable unqualified
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

ListPage {
    id: screen

    required property TabPane pane
    readonly property var preview: tasks.count > 0 ? sheets.previewOf(tasks.first) : pane.previewOfMeeting(meetings.first)

    eyebrow: Session.forumShortName
    title: qsTr("To do")
    spacing: 12

    TaskListModel {
        id: tasks
    }
    MatterListModel {
        id: own
    }
    MeetingListModel {
        id: meetings
    }
    LiveBand {
        onOpened: meeting => {
            screen.pane.fromList();
            screen.pane.open("LiveScreen.qml", { meeting: meeting });
        }
    }
    Repeater {
        model: own.asks

        MatterAsk {
            required property var model

            ask: model
            onOpened: {
                screen.pane.fromList();
                screen.pane.open("MatterScreen.qml", { matter: model.matter });
            }
        }
    }
    AwayCards {
        id: missed

        pane: screen.pane
    }
    InTurn {
        id: turn

        atOnce: Math.ceil(screen.height / 150) + 1
        count: tasks.count
        wanted: screen.visible
    }
    Repeater {
        model: tasks

        Loader {
            id: row

            required property var model
            required property int index

            // None when its row has gone.
            active: index >= 0 && index < turn.made
            visible: active
            Layout.fillWidth: true
            sourceComponent: TaskCard {
                task: row.model
                first: row.index === 0
                onDone: sheets.begin(task)
            }
        }
    }
    MEmptyState {
        visible: tasks.count === 0 && own.asks.count === 0 && missed.count === 0
        glyph: "check-circle"
        title: qsTr("Nothing to do right now")
        text: Session.isSecretariat ? qsTr("Add the next meeting, invite the members, and follow the answers as they come in.")
                                    : qsTr("When a meeting needs your answer or your position it stands here, the most urgent first.")
        actionText: qsTr("See the meetings")
        onAction: screen.pane.leave("meetings")
    }
    TaskSheets {
        id: sheets

        pane: screen.pane
    }
}
