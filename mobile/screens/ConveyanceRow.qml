// A member who is asked to state my position: on what, what to say, and what they answered.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MStack {
    id: row

    required property int index
    required property string person
    required property string personName
    required property string itemsText
    required property string message
    required property string stateText
    required property string stateIcon
    required property int tone
    required property bool canWithdraw
    required property string statement
    property bool last: false
    signal takenBack

    spacing: 0
    Layout.fillWidth: true

    MText {
        text: row.personName
        font.weight: Font.Medium
        Layout.leftMargin: 12
        Layout.rightMargin: 12
        Layout.topMargin: 12
    }
    MText {
        kind: MText.Small
        text: row.itemsText
        Layout.leftMargin: 12
        Layout.rightMargin: 12
    }
    MText {
        visible: row.message !== ""
        kind: MText.Secondary
        text: qsTr("“%1”").arg(row.message)
        Layout.leftMargin: 12
        Layout.rightMargin: 12
    }
    MChip {
        text: row.stateText
        tone: row.tone
        glyph: row.stateIcon
        Layout.leftMargin: 12
        Layout.topMargin: Theme.spaceS
        Layout.bottomMargin: row.canWithdraw || row.statement !== "" ? 0 : 12
        Layout.maximumWidth: row.width - 24
    }
    MButton {
        visible: row.canWithdraw
        kind: MButton.Quiet
        leftPadding: 0
        text: qsTr("Take back")
        accessibleName: qsTr("Take back the request to %1").arg(row.personName)
        Layout.leftMargin: 12
        onClicked: row.takenBack()
    }
    MButton {
        visible: row.statement !== ""
        kind: MButton.Quiet
        leftPadding: 0
        glyph: "undo"
        text: qsTr("Undo")
        accessibleName: qsTr("Undo the request to %1").arg(row.personName)
        Layout.leftMargin: 12
        onClicked: Session.undo(row.statement)
    }
    Rectangle {
        visible: !row.last
        implicitHeight: 1
        color: Theme.hairline
        Layout.fillWidth: true
        Layout.leftMargin: 12
        Layout.rightMargin: 12
    }
}
