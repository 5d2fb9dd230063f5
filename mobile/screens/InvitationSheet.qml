// An invitation just made, to be shown or sent now: it is kept on no other device and not shown again.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MSheet {
    id: sheet

    required property string personName
    required property string link
    property string expires: ""

    title: qsTr("Invitation for %1").arg(personName)
    subtitle: expires
    closeText: qsTr("Close the invitation")
    dirty: true
    Component.onCompleted: open()

    MQrCode {
        text: sheet.link
        implicitWidth: Math.min(280, sheet.width - 80)
        implicitHeight: implicitWidth
        Layout.alignment: Qt.AlignHCenter
        Layout.bottomMargin: Theme.spaceS
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("QR code with the invitation")
    }
    MText {
        kind: MText.Secondary
        text: qsTr("Let the person scan the code in Mandat, or send the link by a way that only they read. Whoever has it can join in their name.")
    }
    MTextField {
        id: linkField

        label: qsTr("The invitation's link")
        text: sheet.link
        readOnly: true
        Component.onCompleted: field.cursorPosition = 0
    }
    footer: MButton {
        glyph: "copy"
        text: copied ? qsTr("Copied") : qsTr("Copy the link")
        Layout.fillWidth: true

        property bool copied: false

        onClicked: {
            linkField.field.selectAll();
            linkField.field.copy();
            linkField.field.deselect();
            copied = true;
        }
    }
}
