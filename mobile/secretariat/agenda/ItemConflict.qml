// Two have written the same: both texts, until one of them is chosen. Nothing of either is lost.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

ColumnLayout {
    id: conflict

    required property ItemEditorModel editor

    visible: editor.conflictText !== ""
    spacing: Theme.spaceS
    Layout.fillWidth: true

    MBanner {
        tone: MTone.Warn
        title: qsTr("Written by two at once")
        text: conflict.editor.conflictText
    }
    Repeater {
        model: conflict.editor.conflicts

        MCard {
            id: card

            required property var row

            soft: true
            gap: Theme.spaceS

            MText {
                kind: MText.Section
                text: card.row.label
            }
            ChangedWords {
                label: qsTr("Stands now")
                words: card.row.theirs
                tone: MTone.Neutral
            }
            ChangedWords {
                label: qsTr("Your draft")
                words: card.row.mine
                tone: MTone.Accent
            }
        }
    }
    Flow {
        spacing: Theme.spaceS
        Layout.fillWidth: true

        MButton {
            text: qsTr("Keep my draft")
            onClicked: conflict.editor.keepMine()
        }
        MButton {
            kind: MButton.Quiet
            text: qsTr("Take what stands")
            onClicked: conflict.editor.discard()
        }
    }
}
