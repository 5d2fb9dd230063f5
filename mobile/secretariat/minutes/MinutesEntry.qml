// One paragraph as it will stand in the minutes. Its text can be written here; what the log knows is shown as it is, and cannot.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MinutesParagraph {
    id: entry

    required property MinutesDeskModel minutes
    // A row of minutes_reading.h.
    required property var row
    property bool writing: false
    // What was issued stands: nothing is written before a correction is begun.
    property bool locked: false
    // What stands in the field, before the row follows.
    property string words: row.writtenText

    signal write
    signal written

    function done(): void {
        written();
        pen.forceActiveFocus(Qt.TabFocusReason);
    }

    model: Object.assign({}, row, { text: writing ? "" : words })
    onRowChanged: if (!writing) words = row.writtenText
    onWritingChanged: {
        if (!writing) {
            words = editor.text;
            Parts.later(() => entry.minutes.finish());
            return;
        }
        editor.text = words;
        editor.field.forceActiveFocus(Qt.TabFocusReason);
        editor.field.cursorPosition = editor.text.length;
    }

    MTextArea {
        id: editor

        visible: entry.writing
        label: qsTr("What was said, %1").arg(entry.row.nameText)
        helper: qsTr("Kept on this device as you write. Decisions and positions come from the meeting and are not written here.")
        minimumLines: 4
        onEdited: entry.minutes.write(entry.row.item, text)
        Keys.onEscapePressed: event => {
            event.accepted = true;
            entry.done();
        }
    }
    RowLayout {
        visible: entry.row.item !== "" && (!entry.locked || entry.writing)
        spacing: Theme.spaceS
        Layout.fillWidth: true

        MButton {
            id: pen

            kind: MButton.Quiet
            glyph: entry.writing ? "check" : "pen"
            text: entry.writing ? qsTr("Done") : entry.words === "" ? qsTr("Write what was said") : qsTr("Change the text")
            accessibleName: entry.writing ? qsTr("Done with the text of %1").arg(entry.row.nameText) : entry.row.editName
            onClicked: {
                if (entry.writing)
                    entry.done();
                else
                    entry.write();
            }
        }
        Item {
            Layout.fillWidth: true
        }
    }
    MCard {
        visible: entry.row.theirsText !== ""
        soft: true
        padding: 12
        gap: Theme.spaceS

        MStatusLine {
            glyph: "warning"
            tone: MTone.Warn
            text: qsTr("A version was issued meanwhile with another text")
        }
        MText {
            text: entry.row.theirsText
        }
        Flow {
            spacing: Theme.spaceS
            Layout.fillWidth: true

            MButton {
                text: qsTr("Keep mine")
                accessibleName: qsTr("Keep my text of %1").arg(entry.row.nameText)
                onClicked: entry.minutes.keepMine(entry.row.item)
            }
            MButton {
                text: qsTr("Take that one")
                accessibleName: qsTr("Take the issued text of %1").arg(entry.row.nameText)
                onClicked: entry.minutes.takeTheirs(entry.row.item)
            }
        }
    }
    Repeater {
        // By number: the rows outlive a list that is read anew.
        model: entry.row.comments.length

        MinutesRemark {
            required property int index

            remark: entry.row.comments[index] || ({ whoText: "", stateText: "", text: "" })
        }
    }
}
