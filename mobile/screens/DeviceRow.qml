// One of my devices.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MStack {
    id: row

    required property int index
    required property string name
    required property string stateText
    required property string factsText
    required property int tone
    required property string device
    required property bool canRevoke
    required property bool canCountersign
    property bool last: false
    signal revoked(bool lost)
    signal approved

    spacing: 0
    Layout.fillWidth: true

    RowLayout {
        spacing: 12
        Layout.fillWidth: true
        Layout.margins: 12

        MIcon {
            name: "device"
            size: Theme.iconSize
            color: Theme.ink2
            Layout.alignment: Qt.AlignTop
        }
        // The state stands below: beside it there is no room for both on a phone.
        MStack {
            spacing: 2

            MText {
                text: row.name
                font.weight: Font.Medium
            }
            MText {
                visible: text !== ""
                kind: MText.Small
                text: row.factsText
            }
            MChip {
                text: row.stateText
                tone: row.tone
                Layout.topMargin: Theme.spaceXs
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
            }
        }
    }
    Flow {
        visible: row.canRevoke || row.canCountersign
        spacing: Theme.spaceS
        Layout.fillWidth: true
        Layout.leftMargin: 12
        Layout.rightMargin: 12
        Layout.bottomMargin: 12

        MButton {
            visible: row.canCountersign
            text: qsTr("Approve")
            accessibleName: qsTr("Approve the device %1").arg(row.name)
            onClicked: row.approved()
        }
        MButton {
            visible: row.canRevoke
            kind: MButton.Destructive
            text: qsTr("It is lost")
            accessibleName: qsTr("The device %1 is lost").arg(row.name)
            onClicked: row.revoked(true)
        }
        MButton {
            visible: row.canRevoke
            kind: MButton.Quiet
            text: qsTr("Revoke")
            accessibleName: qsTr("Revoke the device %1").arg(row.name)
            onClicked: row.revoked(false)
        }
    }
    Rectangle {
        visible: !row.last
        implicitHeight: 1
        color: Theme.hairline
        Layout.fillWidth: true
    }
}
