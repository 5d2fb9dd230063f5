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
        model: list.commands

        MCard {
            id: one

            required property var modelData
            property bool copied: false

            padding: 12
            gap: 6

            MText {
                kind: MText.Strong
                text: one.modelData.title
            }
            MText {
                kind: MText.Small
                text: one.modelData.text
            }
            MTextField {
                id: command

                label: qsTr("Command: %1").arg(one.modelData.title)
                text: one.modelData.command
                readOnly: true
                onTextChanged: field.cursorPosition = 0
            }
            MButton {
                kind: MButton.Quiet
                glyph: "copy"
                text: one.copied ? qsTr("Copied") : qsTr("Copy")
                accessibleName: (one.copied ? qsTr("Copied: %1") : qsTr("Copy the command: %1")).arg(one.modelData.title)
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
