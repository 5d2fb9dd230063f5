// The minutes of a meeting that have been issued, each to open.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MStack {
    id: list

    required property string meeting
    signal opened(string item)

    visible: minutes.count > 0
    spacing: 12
    Layout.fillWidth: true

    MinutesListModel {
        id: minutes

        meeting: list.meeting
    }
    MText {
        kind: MText.Section
        text: qsTr("Minutes")
        Layout.topMargin: Theme.spaceS
    }
    MCard {
        padding: 4
        gap: 0

        Repeater {
            model: minutes

            MListRow {
                id: row

                required property var model
                required property int index

                title: row.model.title
                accessibleName: row.model.openName
                glyph: "document"
                chipText: row.model.needsMe ? qsTr("Waits for you") : row.model.stateText
                chipTone: row.model.needsMe ? MTone.Warn : row.model.tone
                divider: row.index < minutes.count - 1
                onClicked: list.opened(row.model.item)
            }
        }
    }
}
