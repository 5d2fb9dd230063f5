// A person: what they do here, how they are reached, and which devices speak for them.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MStack {
    id: detail

    required property RegisterModel register
    required property RegisterPanel panel
    readonly property var shown: register.detail

    spacing: 12

    MText {
        kind: MText.Sheet
        text: detail.shown.title || ""
    }
    MText {
        visible: detail.shown.subtitle !== detail.shown.title
        kind: MText.Secondary
        text: detail.shown.subtitle || ""
    }
    MChip {
        text: detail.shown.reachText || ""
        tone: detail.shown.reachTone || 0
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
    }
    Fact {
        label: qsTr("E-mail address")
        value: detail.shown.email ? detail.shown.email : qsTr("None: notices and reminders do not reach this person by e-mail")
    }
    Flow {
        spacing: Theme.spaceS
        Layout.fillWidth: true

        MButton {
            kind: detail.shown.hasDevice ? MButton.Soft : MButton.Primary
            glyph: "qr"
            text: detail.shown.hasDevice ? qsTr("Invite another device") : qsTr("Invite")
            onClicked: detail.panel.invited([detail.shown.id])
        }
        MButton {
            kind: MButton.Quiet
            glyph: "pen"
            text: qsTr("Change name or address")
            onClicked: detail.panel.write("person", { person: detail.shown.id })
        }
    }
    MText {
        visible: detail.register.devices.count > 0
        kind: MText.Section
        text: qsTr("Devices")
        Layout.topMargin: Theme.spaceXs
    }
    Repeater {
        model: detail.register.devices

        MCard {
            id: device

            required property var model

            soft: true

            MText {
                text: device.model.name
                font.weight: Font.Medium
            }
            MText {
                visible: text !== ""
                kind: MText.Small
                text: device.model.factsText
            }
            MChip {
                text: device.model.stateText
                tone: device.model.tone
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
            }
            Flow {
                visible: device.model.canRevoke || device.model.canCountersign
                spacing: Theme.spaceS
                Layout.fillWidth: true

                MButton {
                    visible: device.model.canCountersign
                    text: qsTr("Approve")
                    accessibleName: qsTr("Approve the device %1").arg(device.model.name)
                    onClicked: detail.register.countersignDevice(device.model.device)
                }
                MButton {
                    visible: device.model.canRevoke
                    kind: MButton.Destructive
                    text: qsTr("Revoke")
                    accessibleName: qsTr("Revoke the device %1").arg(device.model.name)
                    onClicked: detail.panel.write("revoke", { device: device.model.device, name: device.model.name })
                }
            }
        }
    }
    RegisterChanges {
        register: detail.register
    }
}
