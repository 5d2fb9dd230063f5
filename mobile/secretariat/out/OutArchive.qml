// The meeting's archive folder: making it on this device, how far that has come, and what was made.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

MCard {
    id: card

    required property string meeting
    readonly property bool making: OutFiles.makingArchive && OutFiles.askedMeeting === meeting
    readonly property bool made: OutFiles.archiveMeeting === meeting && !making
    // What was made is not what was asked for last.
    readonly property bool former: made && (OutFiles.archiveEndedText !== "" || OutFiles.archiveProblem !== "")

    signal asked(string sheet, var properties)
    // What has the keyboard has another place, because of what is told above it.
    signal moved(Item item)

    gap: 12

    MText {
        kind: MText.Card
        text: qsTr("The archive folder")
    }
    MText {
        kind: MText.Secondary
        text: qsTr("PDF/A, papers, statements, the log and a manifest with hashes, in a folder that proves itself.")
    }
    MProgress {
        visible: card.making
        text: OutFiles.stepText
        value: OutFiles.value
    }
    MStatusLine {
        visible: OutFiles.askedMeeting === card.meeting && OutFiles.archiveEndedText !== ""
        live: true
        glyph: "info"
        tone: MTone.Neutral
        text: OutFiles.archiveEndedText
    }
    // Read aloud by the notice, on whatever page.
    MStatusLine {
        visible: OutFiles.askedMeeting === card.meeting && OutFiles.archiveProblem !== ""
        glyph: "warning"
        tone: MTone.Bad
        text: OutFiles.archiveProblem
    }
    MText {
        visible: card.former
        kind: MText.Section
        text: qsTr("Made before that")
    }
    MStatusLine {
        visible: card.made
        live: true
        glyph: "check"
        tone: MTone.Ok
        text: OutFiles.archiveText
    }
    MStatusLine {
        visible: card.made
        glyph: "shield"
        tone: MTone.Ok
        text: OutFiles.checkedText
    }
    Repeater {
        // By number: the rows outlive a list that is read anew.
        model: card.made ? OutFiles.notIncluded.length : 0

        MStatusLine {
            required property int index

            glyph: "warning"
            tone: MTone.Warn
            text: OutFiles.notIncluded[index] ?? ""
        }
    }
    MTextField {
        visible: card.made
        label: qsTr("SHA-256 of manifest.json")
        text: OutFiles.manifestHash
        readOnly: true
        onTextChanged: field.cursorPosition = 0
    }
    MTextField {
        id: command

        visible: card.made
        label: qsTr("To check it on another computer")
        text: OutFiles.verifyCommand
        readOnly: true
        onTextChanged: {
            field.cursorPosition = 0;
            copy.copied = false;
        }
    }
    Flow {
        visible: card.made
        spacing: Theme.spaceXs
        Layout.fillWidth: true

        MButton {
            id: copy

            property bool copied: false

            kind: MButton.Quiet
            glyph: "copy"
            text: copied ? qsTr("Copied") : qsTr("Copy the command")
            onClicked: {
                command.field.selectAll();
                command.field.copy();
                command.field.deselect();
                copied = true;
            }
        }
        MButton {
            kind: MButton.Quiet
            glyph: "inbox"
            text: qsTr("Open the folder")
            accessibleName: qsTr("Open the archive folder")
            onClicked: OutFiles.openArchive()
        }
    }
    // One button for both: the keyboard stays where it is.
    MButton {
        kind: MButton.Soft
        glyph: card.making ? "close" : "download"
        text: card.making ? qsTr("Leave it off") : card.made ? qsTr("Make it anew") : qsTr("Make the archive folder")
        accessibleName: card.making ? qsTr("Leave the archive folder off") : card.made ? qsTr("Make the archive folder anew") : qsTr("Make the archive folder")
        enabled: card.making || !OutFiles.busy
        Layout.fillWidth: true
        onYChanged: if (activeFocus) card.moved(this)
        onClicked: {
            if (card.making)
                OutFiles.cancel();
            else
                card.asked("MakeArchiveSheet.qml", { meeting: card.meeting });
        }
    }
}
