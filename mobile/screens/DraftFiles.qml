// The files of a draft, and the way to attach another.
// qmllint disable unqualified
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

ColumnLayout {
    id: files

    required property MatterDraftModel draft
    signal opened(string hash)

    spacing: Theme.spaceS
    Layout.fillWidth: true

    MText {
        kind: MText.Section
        text: qsTr("Files")
        Layout.topMargin: Theme.spaceS
    }
    MText {
        kind: MText.Secondary
        text: files.draft.limitsText
    }
    MCard {
        visible: files.draft.files.count > 0
        padding: 4
        gap: 0

        Repeater {
            model: files.draft.files

            RowLayout {
                id: row

                required property var model

                spacing: 0
                Layout.fillWidth: true

                MListRow {
                    title: row.model.name
                    subtitle: row.model.sizeText
                    accessibleName: row.model.openName
                    chevron: false
                    onClicked: files.opened(row.model.hash)
                }
                MIconButton {
                    glyph: "trash"
                    text: row.model.removeName
                    color: Theme.accent
                    onClicked: files.draft.detach(row.model.hash)
                }
            }
        }
    }
    MButton {
        glyph: "plus"
        text: qsTr("Attach a file")
        Layout.fillWidth: true
        onClicked: attaching.active = true
    }
    Loader {
        id: attaching

        active: false
        sourceComponent: AttachSheet {
            draft: files.draft
            onClosed: attaching.active = false
        }
    }
}
