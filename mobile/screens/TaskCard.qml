// Something to do: what, why me, by when, and the one action. Under its day, where the day begins.
import QtQuick
import QtQuick.Layouts
import Mandat.Screens
import Mandat.Ui

ColumnLayout {
    id: card

    // A row of TaskListModel. One that goes has nothing to say any more before its card goes too.
    required property var task
    required property bool first
    // Only a card of this list has one: what the bench looks for.
    readonly property string actionName: task.actionName || ""
    signal done

    spacing: 12

    MText {
        visible: card.task.begins === true
        kind: MText.Section
        text: card.task.section || ""
        Layout.topMargin: card.first ? 0 : Theme.spaceS
    }
    MCard {
        MCardHead {
            text: [card.task.forumText, card.task.overline].filter(part => part).join(" · ")
            chipText: card.task.dueText || ""
            chipTone: card.task.dueTone || MTone.Neutral
        }
        MText {
            kind: MText.Card
            text: card.task.title || ""
        }
        MText {
            visible: text !== ""
            kind: MText.Secondary
            text: card.task.body || ""
        }
        MButton {
            visible: text !== ""
            kind: card.task.primary ? MButton.Primary : MButton.Soft
            text: card.task.actionText || ""
            accessibleName: card.actionName
            Layout.fillWidth: card.task.primary === true
            Layout.maximumWidth: parent.width
            Layout.topMargin: 4
            onClicked: card.done()
        }
    }
}
