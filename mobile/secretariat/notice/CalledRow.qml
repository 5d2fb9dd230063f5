// One who is called: the mail and how far it came, and the answer.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

FocusScope {
    id: row

    required property var model
    required property int index
    property bool current: false

    signal chosen(string person, string name)
    signal answer(string person)

    // With the ring that shows where the keyboard is.
    function take(): void {
        line.forceActiveFocus(Qt.TabFocusReason);
    }

    // A row that waits to be used again is not there for anybody.
    ListView.onPooled: visible = false
    ListView.onReused: visible = true
    width: ListView.view.width
    height: column.implicitHeight

    Column {
        id: column

        // Room for the ring around what has the keyboard.
        x: 6
        width: row.width - 12

        MListRow {
            id: line

            width: column.width - (enter.visible ? enter.width : 0)
            title: row.model.nameText
            subtitle: Parts.joined([row.model.partText, row.model.addressText, row.model.owesText], " · ")
            chipText: row.model.answerText
            chipTone: row.model.answerTone
            accessibleName: row.model.previewName
            description: Parts.joined([subtitle, chipText, row.model.mailText], ". ")
            bottomPadding: row.model.mailText !== "" ? 4 : 12
            tabStop: activeFocus || row.current
            focus: true
            onClicked: row.chosen(row.model.person, row.model.nameText)
        }
        MStatusLine {
            visible: row.model.mailText !== ""
            x: Theme.spaceM
            width: column.width - 2 * Theme.spaceM
            glyph: row.model.mailGlyph
            tone: row.model.mailTone
            text: row.model.mailText
        }
        Item {
            width: 1
            height: row.model.mailText !== "" ? 12 : 0
        }
        Rectangle {
            width: column.width
            height: 1
            color: Theme.hairline
        }
    }
    MIconButton {
        id: enter

        visible: row.model.mayAnswer
        anchors.right: parent.right
        anchors.rightMargin: 6
        y: Math.max(0, (line.height - height) / 2)
        glyph: "pen"
        text: row.model.answerName
        tabStop: activeFocus || row.current
        onClicked: row.answer(row.model.person)
    }
}
