// One thing that is owed: how many owe it, everybody of them reminded by one press, or with words of one's own.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

MStack {
    id: line

    property string text: ""
    property bool owed: false
    property string remindText: ""
    property string writeText: ""

    signal remind
    signal write

    spacing: 4
    Layout.fillWidth: true

    MStatusLine {
        glyph: line.owed ? "clock" : "check"
        tone: line.owed ? MTone.Warn : MTone.Ok
        text: line.text
    }
    RowLayout {
        visible: line.owed
        spacing: Theme.spaceS
        Layout.fillWidth: true

        MButton {
            glyph: "envelope"
            text: qsTr("Remind them")
            accessibleName: line.remindText
            onClicked: line.remind()
        }
        MButton {
            kind: MButton.Quiet
            text: qsTr("With words of yours")
            accessibleName: line.writeText
            onClicked: line.write()
        }
        Item {
            Layout.fillWidth: true
        }
    }
}
