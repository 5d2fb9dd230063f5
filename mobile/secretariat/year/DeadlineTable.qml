// Deadlines in both readings of their days, side by side; the one that the rules pick is the stronger.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MStack {
    id: table

    // Rows with label, weekdaysText, calendarText, byWeekdays, spoken, and leftText or stateText with tone.
    required property var rows
    property string lastHeading: qsTr("Left")
    // Large text in a small window: sentences, for columns have no room.
    readonly property bool narrow: width < Theme.px(240)
    readonly property real gap: width < Theme.px(400) ? Theme.spaceXs : Theme.spaceS
    readonly property real room: width - 3 * gap
    // What is to be there is one long word: days have room to wrap, it has none.
    readonly property real dayWidth: Math.min(room * 0.22, (room - Theme.px(112)) / 3)
    readonly property real endWidth: room - 3 * dayWidth

    // Each as wide as its column, never as its words: a text that wraps within a layout settles late.
    component Cell: MText {
        kind: MText.Dense
        width: table.dayWidth
    }

    spacing: 6

    Row {
        visible: !table.narrow
        spacing: table.gap

        Cell {
            text: qsTr("By the end of")
            width: table.endWidth
        }
        Cell {
            text: qsTr("Weekdays")
        }
        Cell {
            text: qsTr("Calendar days")
        }
        Cell {
            text: table.lastHeading
            horizontalAlignment: Text.AlignRight
        }
    }
    Repeater {
        // By number: the rows outlive a list that is read anew.
        model: table.rows.length

        Row {
            id: row

            required property int index
            // Nothing, for the moment in which it goes.
            readonly property var deadline: table.rows[index] || ({ label: "", weekdaysText: "", calendarText: "", byWeekdays: false, spoken: "", leftText: "", tone: 0 })
            readonly property string lastText: deadline.leftText !== undefined ? deadline.leftText : deadline.stateText

            spacing: table.gap
            Accessible.role: Accessible.StaticText
            Accessible.name: deadline.spoken

            Cell {
                visible: table.narrow
                text: row.deadline.spoken
                color: Theme.ink
                width: table.width
                Accessible.ignored: true
            }
            Cell {
                visible: !table.narrow
                text: row.deadline.label
                color: Theme.ink
                width: table.endWidth
                Accessible.ignored: true
            }
            Cell {
                visible: !table.narrow
                text: row.deadline.weekdaysText
                color: row.deadline.byWeekdays ? Theme.ink : Theme.ink2
                font.weight: row.deadline.byWeekdays ? Font.DemiBold : Font.Normal
                Accessible.ignored: true
            }
            Cell {
                visible: !table.narrow
                text: row.deadline.calendarText
                color: row.deadline.byWeekdays ? Theme.ink2 : Theme.ink
                font.weight: row.deadline.byWeekdays ? Font.Normal : Font.DemiBold
                Accessible.ignored: true
            }
            Cell {
                visible: !table.narrow
                text: row.lastText
                color: row.deadline.tone > 0 ? Theme.toneInk(row.deadline.tone) : Theme.ink2
                horizontalAlignment: Text.AlignRight
                Accessible.ignored: true
            }
        }
    }
}
