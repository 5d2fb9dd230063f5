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
    // What stands on the page and, while it is written in, in the editor before its first change.
    property string words: row.writtenText

    property bool made: false
    // The editor is filled, not written in.
    property bool filling: false

    signal write
    signal written

    function put(text: string): void {
        filling = true;
        editor.text = text;
        editor.field.cursorPosition = editor.text.length;
        filling = false;
    }

    function open(): void {
        put(words);
        editor.field.forceActiveFocus(Qt.TabFocusReason);
    }

    function done(): void {
        written();
        pen.forceActiveFocus(Qt.TabFocusReason);
    }

    model: Object.assign({}, row, { text: writing ? "" : words })
    onRowChanged: {
        // What is being written stays; beside it stands what another version has.
        const follows = !writing || editor.text === words;
        if (follows || editor.text.trim() === row.writtenText.trim())
            words = row.writtenText;
        if (writing && follows && editor.text.trim() !== words.trim())
            put(words);
    }
    onWritingChanged: {
        if (!made)
            return;
        words = minutes.textNow(row.item);
        if (writing)
            open();
        else
            Parts.later(() => entry.minutes.finish());
    }
    Component.onCompleted: {
        made = true;
        if (writing)
            open();
    }

    MTextArea {
        id: editor

        visible: entry.writing
        label: qsTr("What was said, %1").arg(entry.row.nameText)
        helper: qsTr("Kept on this device as you write. Decisions and positions come from the meeting and are not written here.")
        minimumLines: 4
        onEdited: if (!entry.filling) entry.minutes.write(entry.row.item, text, entry.words)
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
            leftPadding: 0
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
                onClicked: {
                    if (entry.writing)
                        entry.written();
                    entry.minutes.takeTheirs(entry.row.item);
                }
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
