// The newest version as files of this device, as the server makes them.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

MCard {
    id: card

    property alias meeting: file.meeting
    property alias item: file.item
    property alias version: file.version

    gap: Theme.spaceS

    MinutesFile {
        id: file
    }
    MText {
        kind: MText.Card
        text: qsTr("As files")
    }
    MProgress {
        visible: file.busy
        text: qsTr("The server is making the file")
        value: -1
    }
    MStatusLine {
        visible: file.savedText !== ""
        live: true
        glyph: "check"
        tone: MTone.Ok
        text: file.savedText
    }
    MListRow {
        glyph: "document"
        title: qsTr("PDF for the archive (PDF/A)")
        chevron: false
        enabled: !file.busy
        onClicked: file.save("pdf")
    }
    MListRow {
        glyph: "document"
        title: qsTr("Text document (DOCX)")
        chevron: false
        enabled: !file.busy
        onClicked: file.save("docx")
    }
    MListRow {
        glyph: "document"
        title: qsTr("Accessible web page (HTML)")
        chevron: false
        enabled: !file.busy
        onClicked: file.save("html")
    }
}
