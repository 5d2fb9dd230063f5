// The board as a file of this device.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    required property string meeting

    function save(kind: string): void {
        if (files.save(kind))
            close();
    }

    title: qsTr("Save the board as a file")
    subtitle: qsTr("The file lies in the clear on this device. It names who has declared what.")
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: open()

    BoardFiles {
        id: files

        meeting: sheet.meeting
    }
    MBanner {
        visible: Session.problem !== ""
        tone: MTone.Bad
        text: Session.problem
    }
    MListRow {
        glyph: "document"
        title: qsTr("PDF, to print")
        subtitle: qsTr("The table as it is here")
        onClicked: sheet.save("pdf")
    }
    MListRow {
        glyph: "board"
        title: qsTr("Spreadsheet (XLSX)")
        subtitle: qsTr("Items, the table, and a list of every position with route and version")
        onClicked: sheet.save("xlsx")
    }
    MListRow {
        glyph: "board"
        title: qsTr("CSV, for other systems")
        subtitle: qsTr("The list alone")
        onClicked: sheet.save("csv")
    }
}
