// What the keyboard does here.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MSheet {
    id: sheet

    title: qsTr("Keyboard")
    subtitle: qsTr("Everything can be done without a mouse.")
    Component.onCompleted: open()

    Repeater {
        model: [
            { keys: qsTr("Tab"), does: qsTr("To the next control; with Shift to the one before") },
            { keys: qsTr("Enter or Space"), does: qsTr("Press it") },
            { keys: qsTr("Arrow keys"), does: qsTr("From row to row in a list, and between choices") },
            { keys: qsTr("Esc"), does: qsTr("Close what is on top, or go back") },
            { keys: "Ctrl+1 … Ctrl+4", does: qsTr("To do, meetings, papers, me") },
            ...(Session.isSecretariat ? [{ keys: "Ctrl+5 … Ctrl+8", does: qsTr("Before the meeting, incoming matters, plan for the year, register") },
                                       { keys: "F6", does: qsTr("Between the minutes and what stands beside them") }] : []),
            ...(Session.preparesMatters && !Session.isSecretariat ? [{ keys: "Ctrl+6", does: qsTr("Incoming matters") }] : []),
            { keys: "F5", does: qsTr("Ask for news") },
            { keys: "Ctrl+F", does: qsTr("Find words in the open paper") },
            { keys: "F3", does: qsTr("The next place where they stand; with Shift the one before") },
            { keys: "Ctrl+G", does: qsTr("Pages, contents and notes of the open paper") },
            { keys: "+  −  Ctrl+0", does: qsTr("Larger, smaller, and as wide as the window") },
            { keys: "Ctrl+L", does: qsTr("Lock now") },
            { keys: "F1", does: qsTr("This list") }
        ]

        GridLayout {
            id: row

            required property var modelData

            columns: width < 380 * Theme.textScale ? 1 : 2
            columnSpacing: Theme.spaceM
            rowSpacing: 0
            Layout.fillWidth: true

            MText {
                kind: MText.Strong
                text: row.modelData.keys
                Layout.preferredWidth: Theme.px(150)
                Layout.maximumWidth: row.columns === 1 ? row.width : Theme.px(150)
            }
            MText {
                text: row.modelData.does
            }
        }
    }
}
