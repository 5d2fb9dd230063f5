// Deadlines in both readings of their days, side by side; the one that the rules pick is the stronger.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

ColumnLayout {
    id: table

    // Rows with label, weekdaysText, calendarText, byWeekdays, spoken, and leftText or stateText with tone.
    required property var rows

    spacing: 6
    Layout.fillWidth: true

    RowLayout {
        spacing: Theme.spaceS
        Layout.fillWidth: true

        MText {
            kind: MText.Dense
            text: qsTr("By the end of")
            Layout.preferredWidth: 45
        }
        MText {
            kind: MText.Dense
            text: qsTr("Weekdays")
            Layout.preferredWidth: 30
        }
        MText {
            kind: MText.Dense
            text: qsTr("Calendar days")
            Layout.preferredWidth: 30
        }
        MText {
            kind: MText.Dense
            text: qsTr("Left")
            horizontalAlignment: Text.AlignRight
            Layout.preferredWidth: 30
        }
    }
    Repeater {
        // By number: the rows outlive a list that is read anew.
        model: table.rows.length

        RowLayout {
            id: row

            required property int index
            // Nothing, for the moment in which it goes.
            readonly property var deadline: table.rows[index] || ({ label: "", weekdaysText: "", calendarText: "", byWeekdays: false, spoken: "", leftText: "", tone: 0 })
            readonly property string lastText: deadline.leftText !== undefined ? deadline.leftText : deadline.stateText

            spacing: Theme.spaceS
            Layout.fillWidth: true
            Accessible.role: Accessible.StaticText
            Accessible.name: deadline.spoken

            MText {
                kind: MText.Dense
                text: row.deadline.label
                color: Theme.ink
                Layout.preferredWidth: 45
                Accessible.ignored: true
            }
            MText {
                kind: MText.Dense
                text: row.deadline.weekdaysText
                color: row.deadline.byWeekdays ? Theme.ink : Theme.ink2
                font.weight: row.deadline.byWeekdays ? Font.DemiBold : Font.Normal
                Layout.preferredWidth: 30
                Accessible.ignored: true
            }
            MText {
                kind: MText.Dense
                text: row.deadline.calendarText
                color: row.deadline.byWeekdays ? Theme.ink2 : Theme.ink
                font.weight: row.deadline.byWeekdays ? Font.Normal : Font.DemiBold
                Layout.preferredWidth: 30
                Accessible.ignored: true
            }
            MText {
                kind: MText.Dense
                text: row.lastText
                color: row.deadline.tone > 0 ? Theme.toneInk(row.deadline.tone) : Theme.ink2
                horizontalAlignment: Text.AlignRight
                Layout.preferredWidth: 30
                Accessible.ignored: true
            }
        }
    }
}
