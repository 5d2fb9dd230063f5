// What I must do, by when, and why me. The first card has the only filled button.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MPage {
    id: screen

    required property Item pane

    eyebrow: Session.forumShortName
    title: qsTr("To do")
    spacing: 12

    TaskListModel {
        id: tasks
    }
    Repeater {
        model: tasks

        ColumnLayout {
            id: row

            required property int index
            required property bool begins
            required property string section
            required property string kind
            required property string overline
            required property string title
            required property string body
            required property string dueText
            required property int dueTone
            required property string actionText
            required property string actionName
            required property bool primary
            required property string meeting
            required property string item
            required property string mandate

            spacing: 12
            Layout.fillWidth: true

            MText {
                visible: row.begins
                kind: MText.Section
                text: row.section
                Layout.topMargin: row.index === 0 ? 0 : Theme.spaceS
            }
            MCard {
                MCardHead {
                    text: row.overline
                    chipText: row.dueText
                    chipTone: row.dueTone
                }
                MText {
                    kind: MText.Card
                    text: row.title
                }
                MText {
                    visible: text !== ""
                    kind: MText.Secondary
                    text: row.body
                }
                MButton {
                    visible: text !== ""
                    kind: row.primary ? MButton.Primary : MButton.Soft
                    text: row.actionText
                    accessibleName: row.actionName
                    Layout.fillWidth: row.primary
                    Layout.maximumWidth: parent.width
                    Layout.topMargin: 4
                    onClicked: {
                        screen.pane.fromList();
                        if (row.item !== "")
                            screen.pane.openItem(row.meeting, row.item, row.kind === "declare" ? row.mandate : "");
                        else
                            screen.pane.openMeeting(row.meeting);
                    }
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
