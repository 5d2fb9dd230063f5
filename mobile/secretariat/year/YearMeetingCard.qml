// One meeting of the year: its day, how far it has come, and, opened, its deadlines and what to do with it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MCard {
    id: card

    // A row of YearModel.meetings.
    required property var row
    property bool expanded: false

    signal toggled
    signal opened
    signal create
    signal remove
    signal move
    signal cancel

    padding: 4
    gap: 0

    MListRow {
        title: card.row.dayText
        subtitle: Parts.joined([card.row.timeText, card.row.kindText], " · ")
        chipText: card.row.troubles.length > 0 ? qsTr("Look here") : card.row.stateText
        chipTone: card.row.troubles.length > 0 ? MTone.Warn : card.row.stateTone
        chipGlyph: card.row.troubles.length > 0 ? "warning" : ""
        chevron: false
        accessibleName: card.row.groupName
        description: Parts.joined([card.row.timeText, card.row.kindText, card.row.stateText, card.row.troubles.length > 0 ? qsTr("Look here") : "", card.expanded ? qsTr("Opened") : ""], ". ")
        onClicked: card.toggled()
    }
    ColumnLayout {
        visible: card.expanded
        spacing: 12
        Layout.fillWidth: true
        Layout.leftMargin: Theme.spaceM
        Layout.rightMargin: Theme.spaceM
        Layout.bottomMargin: 12

        Repeater {
            // By number: the rows outlive a list that is read anew.
            model: card.row.troubles.length

            MStatusLine {
                required property int index
                readonly property var trouble: card.row.troubles[index] || ({ text: "", tone: MTone.Warn })

                text: trouble.text
                tone: trouble.tone
                glyph: "warning"
            }
        }
        DeadlineTable {
            visible: card.row.deadlines.length > 0
            rows: card.row.deadlines
        }
        Flow {
            spacing: Theme.spaceS
            Layout.fillWidth: true

            MButton {
                visible: card.row.meeting !== ""
                text: qsTr("Open the meeting")
                accessibleName: card.row.openName
                onClicked: card.opened()
            }
            MButton {
                visible: card.row.meeting === "" && !card.row.over
                text: qsTr("Create the meeting")
                accessibleName: card.row.createName
                onClicked: card.create()
            }
            MButton {
                visible: card.row.changeable
                glyph: "calendar"
                text: qsTr("Move")
                accessibleName: card.row.moveName
                onClicked: card.move()
            }
            MButton {
                visible: card.row.changeable
                kind: MButton.Quiet
                glyph: "close"
                text: qsTr("Cancel the meeting")
                accessibleName: card.row.cancelName
                onClicked: card.cancel()
            }
            MButton {
                visible: card.row.planned && card.row.meeting === ""
                kind: MButton.Quiet
                glyph: "trash"
                text: qsTr("Out of the plan")
                accessibleName: card.row.removeName
                onClicked: card.remove()
            }
        }
    }
}
