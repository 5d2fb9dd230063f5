// What I must do, by when, and why me. The first card has the only filled button.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MPage {
    id: screen

    required property Item pane
    // The first cards are there with the screen, the others a moment later: nobody waits for what is below the window's edge.
    property int made: Math.ceil(height / 150) + 1

    eyebrow: Session.forumShortName
    title: qsTr("To do")
    spacing: 12

    TaskListModel {
        id: tasks
    }
    Timer {
        interval: 40
        repeat: true
        running: screen.visible && screen.made < tasks.count
        onTriggered: screen.made += 8
    }
    Repeater {
        model: tasks

        Loader {
            id: row

            required property var model
            required property int index

            active: index < screen.made
            visible: active
            Layout.fillWidth: true
            sourceComponent: TaskCard {
                task: row.model
                first: row.index === 0
                onDone: {
                    screen.pane.fromList();
                    if (task.item !== "")
                        screen.pane.openItem(task.meeting, task.item, task.kind === "declare" ? task.mandate : "");
                    else
                        screen.pane.openMeeting(task.meeting);
                }
            }
        }
    }
    MEmptyState {
        visible: tasks.count === 0
        glyph: "check-circle"
        title: qsTr("Nothing to do right now")
        text: Session.isSecretariat ? qsTr("Add the next meeting, invite the members, and follow the answers as they come in.")
                                    : qsTr("When a meeting needs your answer or your position it stands here, the most urgent first.")
        actionText: qsTr("See the meetings")
        onAction: screen.pane.leave("meetings")
    }
}
