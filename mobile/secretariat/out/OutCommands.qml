// What is made on a computer with Mandat's command line: the command for it, to copy.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

MStack {
    id: list

    // Of OutModel: { title, text, command }.
    property var commands: []

    visible: commands.length > 0
    spacing: 12
    Layout.fillWidth: true

    MText {
        kind: MText.Section
        text: qsTr("Archive and public pages")
        Layout.topMargin: Theme.spaceS
    }
    MText {
        kind: MText.Secondary
        text: qsTr("They are made on the secretary's computer, by the command line.")
    }
    Repeater {
        // By number: the rows outlive a list that is read anew.
        model: list.commands.length

        MCard {
            id: one

            required property int index
            readonly property var row: list.commands[index] || ({ title: "", text: "", command: "" })
            property bool copied: false

            padding: 12
            gap: 6

            MText {
                kind: MText.Strong
                text: one.row.title
            }
            MText {
                kind: MText.Small
                text: one.row.text
            }
            MTextField {
                id: command

                label: qsTr("Command: %1").arg(one.row.title)
                text: one.row.command
                readOnly: true
                onTextChanged: field.cursorPosition = 0
            }
            MButton {
                kind: MButton.Quiet
                glyph: "copy"
                text: one.copied ? qsTr("Copied") : qsTr("Copy")
                accessibleName: (one.copied ? qsTr("Copied: %1") : qsTr("Copy the command: %1")).arg(one.row.title)
                onClicked: {
                    command.field.selectAll();
                    command.field.copy();
                    command.field.deselect();
                    one.copied = true;
                }
            }
        }
    }
}
