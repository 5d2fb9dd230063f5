// A decided paragraph that is adjusted by itself, before the rest of the minutes.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    required property MinutesDeskModel minutes

    title: qsTr("Adjust a paragraph at once")
    subtitle: qsTr("It becomes minutes of its own, signed by the same people.")
    Component.onCompleted: open()

    Repeater {
        // By number: the rows outlive a list that is read anew.
        model: sheet.minutes.atOnce.length

        MListRow {
            required property int index
            readonly property var row: sheet.minutes.atOnce[index] || ({ text: "", item: "" })

            title: row.text
            divider: true
            onClicked: {
                sheet.minutes.item = row.item;
                sheet.close();
            }
        }
    }
}
