// The public web pages of all adjusted minutes: making them on this device, and what was made.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

MCard {
    id: card

    readonly property bool made: OutFiles.pagesText !== "" && !OutFiles.makingPages
    // What was made is not what was asked for last.
    readonly property bool former: made && (OutFiles.pagesEndedText !== "" || OutFiles.pagesProblem !== "")

    signal asked(string sheet, var properties)
    // What has the keyboard has another place, because of what is told above it.
    signal moved(Item item)

    gap: 12

    MText {
        kind: MText.Card
        text: qsTr("Public web pages")
    }
    MText {
        kind: MText.Secondary
        text: qsTr("All adjusted minutes as static pages, without signatures and addresses. They are put up on a web server of yours.")
    }
    MProgress {
        visible: OutFiles.makingPages
        text: OutFiles.stepText
        value: OutFiles.value
    }
    MStatusLine {
        visible: OutFiles.pagesEndedText !== ""
        live: true
        glyph: "info"
        tone: MTone.Neutral
        text: OutFiles.pagesEndedText
    }
    // Read aloud by the notice, on whatever page.
    MStatusLine {
        visible: OutFiles.pagesProblem !== ""
        glyph: "warning"
        tone: MTone.Bad
        text: OutFiles.pagesProblem
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
        text: OutFiles.pagesText
    }
    MStatusLine {
        visible: card.made
        glyph: "eye"
        tone: MTone.Warn
        text: OutFiles.removedText + " " + qsTr("No pattern finds everything: read the pages through before they are put up.")
    }
    MButton {
        visible: card.made
        kind: MButton.Quiet
        glyph: "eye"
        text: qsTr("Read the pages through")
        onClicked: OutFiles.openPages()
    }
    MButton {
        kind: MButton.Soft
        glyph: OutFiles.makingPages ? "close" : "download"
        text: OutFiles.makingPages ? qsTr("Leave it off") : card.made ? qsTr("Make them anew") : qsTr("Make the web pages")
        accessibleName: OutFiles.makingPages ? qsTr("Leave the web pages off") : card.made ? qsTr("Make the web pages anew") : qsTr("Make the web pages")
        enabled: OutFiles.makingPages || !OutFiles.busy
        Layout.fillWidth: true
        onYChanged: if (activeFocus) card.moved(this)
        onClicked: {
            if (OutFiles.makingPages)
                OutFiles.cancel();
            else
                card.asked("MakePagesSheet.qml", {});
        }
    }
}
