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
        model: table.rows

        RowLayout {
            id: row

            required property var modelData
            readonly property string lastText: modelData.leftText !== undefined ? modelData.leftText : modelData.stateText

            spacing: Theme.spaceS
            Layout.fillWidth: true
            Accessible.role: Accessible.StaticText
            Accessible.name: modelData.spoken

            MText {
                kind: MText.Dense
                text: row.modelData.label
                color: Theme.ink
                Layout.preferredWidth: 45
                Accessible.ignored: true
            }
            MText {
                kind: MText.Dense
                text: row.modelData.weekdaysText
                color: row.modelData.byWeekdays ? Theme.ink : Theme.ink2
                font.weight: row.modelData.byWeekdays ? Font.DemiBold : Font.Normal
                Layout.preferredWidth: 30
                Accessible.ignored: true
            }
            MText {
                kind: MText.Dense
                text: row.modelData.calendarText
                color: row.modelData.byWeekdays ? Theme.ink2 : Theme.ink
                font.weight: row.modelData.byWeekdays ? Font.Normal : Font.DemiBold
                Layout.preferredWidth: 30
                Accessible.ignored: true
            }
            MText {
                kind: MText.Dense
                text: row.lastText
                color: row.modelData.tone > 0 ? Theme.toneInk(row.modelData.tone) : Theme.ink2
                horizontalAlignment: Text.AlignRight
                Layout.preferredWidth: 30
                Accessible.ignored: true
            }
        }
    }
}
