// A substitute who has been nominated: for what, and how far it has come.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MStack {
    id: row

    required property int index
    required property string nomination
    required property string personName
    required property string functionText
    required property string orderText
    required property string itemsText
    required property string stateText
    required property int tone
    required property bool canRevoke
    property bool last: false
    signal revoked

    spacing: 0
    Layout.fillWidth: true

    GridLayout {
        columns: row.width < 340 * Theme.textScale ? 1 : 2
        columnSpacing: Theme.spaceS
        rowSpacing: Theme.spaceXs
        Layout.fillWidth: true
        Layout.margins: 12

        MStack {
            spacing: 2

            MText {
                text: row.personName
                font.weight: Font.Medium
            }
            MText {
                kind: MText.Secondary
                text: row.functionText
            }
            MText {
                kind: MText.Small
                text: row.orderText + " · " + row.itemsText
            }
        }
        ColumnLayout {
            spacing: Theme.spaceXs
            Layout.fillWidth: false
            Layout.alignment: Qt.AlignTop

            MChip {
                text: row.stateText
                tone: row.tone
                Layout.maximumWidth: row.width - 24
            }
            MButton {
                visible: row.canRevoke
                kind: MButton.Quiet
                text: qsTr("Take back")
                accessibleName: qsTr("Take back %1").arg(row.personName)
                Layout.alignment: Qt.AlignRight
                onClicked: row.revoked()
            }
        }
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
