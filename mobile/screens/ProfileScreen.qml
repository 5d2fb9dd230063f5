// Me: who I am here, what I have sent and what waits, my devices, and how the app looks.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MPage {
    id: screen

    required property TabPane pane
    // The secretariat's, where there is no side bar; the first of them is the preparatory group's, too.
    readonly property var desks: [
        { glyph: "inbox", page: "year/IntakePage.qml" },
        { glyph: "calendar", page: "year/YearPage.qml" },
        { glyph: "people", page: "register/RegisterPage.qml" }
    ]
    readonly property var deskNames: [qsTr("Incoming matters"), qsTr("Plan for the year"), qsTr("Register")]

    eyebrow: Session.forumShortName
    title: qsTr("Me")
    spacing: 12

    ProfileModel {
        id: profile
    }
    ProblemBanner {}
    MCard {
        gap: 12

        RowLayout {
            spacing: 12
            Layout.fillWidth: true

            Rectangle {
                visible: Theme.textScale < 1.5
                implicitWidth: Theme.px(48)
                implicitHeight: Theme.px(48)
                radius: width / 2
                color: Theme.accentSoft

                MIcon {
                    anchors.centerIn: parent
                    name: "person"
                    size: Theme.px(24)
                    color: Theme.accent
                }
            }
            ColumnLayout {
                spacing: 2

                MText {
                    kind: MText.Card
                    text: Session.personName
                }
                MText {
                    visible: Session.roleText !== Session.personName
                    kind: MText.Secondary
                    text: Session.roleText
                }
            }
        }
        MButton {
            glyph: "lock"
            text: qsTr("Lock now")
            Layout.fillWidth: true
            onClicked: Session.lock()
        }
    }
    MBanner {
        visible: Session.leaving
        tone: MTone.Warn
        glyph: "wait"
        text: qsTr("Your leave is signed and waits for the server. As soon as it has answered, the forum is erased here.")
    }
    MButton {
        visible: Session.isSecretariat && !screen.pane.wide
        glyph: "people"
        text: qsTr("Invitations")
        Layout.fillWidth: true
        onClicked: screen.pane.open("InvitationsScreen.qml", {})
    }
    Repeater {
        model: screen.pane.wide ? 0 : Session.isSecretariat ? screen.desks.length : Session.preparesMatters ? 1 : 0

        MButton {
            required property int index

            glyph: screen.desks[index].glyph
            text: screen.deskNames[index]
            Layout.fillWidth: true
            onClicked: screen.pane.open(screen.pane.secretariat + screen.desks[index].page, {})
        }
    }
    MText {
        kind: MText.Section
        text: qsTr("Sent from this device")
        Layout.topMargin: Theme.spaceS
    }
    OutboxCard {
        outbox: profile.outbox
        onReceipt: statement => screen.pane.openReceipt(statement)
    }
    MText {
        kind: MText.Section
        text: qsTr("My forums")
        Layout.topMargin: Theme.spaceS
    }
    ForumsCard {}
    MText {
        kind: MText.Section
        text: qsTr("Lock")
        Layout.topMargin: Theme.spaceS
    }
    SecurityCard {}
    MText {
        kind: MText.Section
        text: qsTr("Look")
        Layout.topMargin: Theme.spaceS
    }
    LookCard {}
    MText {
        kind: MText.Section
        text: qsTr("Papers")
        Layout.topMargin: Theme.spaceS
    }
    FetchCard {}
    MText {
        kind: MText.Section
        text: qsTr("Devices")
        Layout.topMargin: Theme.spaceS
    }
    MCard {
        padding: 4
        gap: 0

        Repeater {
            model: profile.devices

            DeviceRow {
                last: index === profile.devices.count - 1
                onRevoked: lost => profile.revokeDevice(device, lost)
                onApproved: profile.countersignDevice(device)
            }
        }
    }
    MText {
        kind: MText.Section
        text: qsTr("The forum")
        Layout.topMargin: Theme.spaceS
    }
    MCard {
        gap: 12

        Fact {
            label: qsTr("Forum")
            value: Session.forumName
        }
        Fact {
            label: qsTr("The forum's fingerprint")
            value: Session.fingerprint
            mono: true
        }
        MText {
            kind: MText.Secondary
            text: Session.lastContactText
        }
        MButton {
            visible: !Session.online
            glyph: "sync"
            text: qsTr("Try to connect now")
            onClicked: Session.retryNow()
        }
        MBanner {
            visible: Session.keystoreWarning !== ""
            tone: MTone.Warn
            text: Session.keystoreWarning
        }
        MButton {
            kind: MButton.Quiet
            glyph: "trash"
            text: qsTr("Leave the forum on this device")
            Layout.fillWidth: true
            onClicked: leave.active = true
        }
    }
    Loader {
        id: leave

        active: false
        source: "LeaveSheet.qml"
    }
    Connections {
        target: leave.item

        function onClosed(): void {
            leave.active = false;
        }
    }
}
