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
        model: sheet.minutes.atOnce

        MListRow {
            required property var modelData

            title: modelData.text
            divider: true
            onClicked: {
                sheet.minutes.item = modelData.item;
                sheet.close();
            }
        }
    }
}
