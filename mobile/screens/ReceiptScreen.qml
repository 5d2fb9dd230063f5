// The receipt: what was signed, when it was received and where it stands in the log, checked on this device.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MPage {
    id: screen

    required property TabPane pane
    required property string statement

    // From ISO 8601 to what people read: "2026-12-10 08:30:00".
    function readable(time: string): string {
        return time.replace("T", " ").replace(/([+-]\d\d:\d\d|Z)$/, "");
    }

    backVisible: true
    onBack: pane.back()
    title: qsTr("Receipt")
    spacing: 12

    ReceiptModel {
        id: one

        statement: screen.statement
    }
    MCard {
        gap: 4

        Rectangle {
            implicitWidth: Theme.px(56)
            implicitHeight: Theme.px(56)
            radius: width / 2
            color: Theme.toneSoft(one.verified ? MTone.Ok : MTone.Bad)
            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: Theme.spaceS
            Layout.bottomMargin: Theme.spaceS

            MIcon {
                anchors.centerIn: parent
                name: one.verified ? "check" : "warning"
                size: Theme.px(28)
                color: Theme.toneInk(one.verified ? MTone.Ok : MTone.Bad)
            }
        }
        MText {
            visible: one.exists
            kind: MText.Sheet
            text: one.stanceText !== "" ? one.stanceText : one.what
            horizontalAlignment: Text.AlignHCenter
        }
        MText {
            visible: one.exists && one.stanceText !== ""
            text: one.what
            horizontalAlignment: Text.AlignHCenter
        }
        MText {
            visible: one.aboutText !== ""
            kind: MText.Secondary
            text: one.aboutText
            horizontalAlignment: Text.AlignHCenter
        }
        MText {
            visible: one.exists
            kind: MText.Strong
            text: one.arrivedText
            color: Theme.ok
            horizontalAlignment: Text.AlignHCenter
            Layout.topMargin: Theme.spaceS
        }
        MText {
            kind: MText.Secondary
            text: one.verdictText
            color: one.verified ? Theme.ink2 : Theme.bad
            horizontalAlignment: Text.AlignHCenter
            Layout.bottomMargin: Theme.spaceS
        }
    }
    MCard {
        visible: one.exists
        gap: 12

        Fact {
            visible: value !== ""
            label: qsTr("Stance")
            beside: true
            value: one.stanceText
        }
        Fact {
            visible: value !== ""
            label: qsTr("What you wrote")
            value: one.comment
        }
        Fact {
            label: qsTr("Signed")
            beside: true
            value: screen.readable(one.signedAt)
            text: one.signedAt
        }
        Fact {
            label: qsTr("Received")
            beside: true
            value: screen.readable(one.receivedAt)
            text: one.receivedAt
        }
        Fact {
            label: qsTr("Place in the log")
            beside: true
            value: one.place
        }
    }
    MButton {
        visible: one.exists
        glyph: "shield"
        text: one.checks.count === 0 ? qsTr("Check it here, piece by piece") : qsTr("Check it again")
        description: qsTr("Needs no network.")
        Layout.fillWidth: true
        onClicked: one.verify()
    }
    MCard {
        visible: one.checks.count > 0
        gap: 12

        MStatusLine {
            live: true
            text: one.checkedText
            glyph: one.verified ? "shield" : "warning"
            tone: one.verified ? MTone.Ok : MTone.Bad
        }
        Repeater {
            model: one.checks

            MStack {
                id: check

                required property string what
                required property string details
                required property string icon
                required property int tone
                required property string resultText

                spacing: 2
                Layout.fillWidth: true

                MStatusLine {
                    text: check.what + ": " + check.resultText.toLowerCase()
                    glyph: check.icon
                    tone: check.tone
                }
                MText {
                    kind: MText.Small
                    text: check.details
                }
            }
        }
    }
    MCard {
        visible: one.exists
        gap: 12

        MText {
            kind: MText.Strong
            text: qsTr("For comparing with the minutes")
        }
        MQrCode {
            text: one.qrText
            implicitWidth: Math.min(200, screen.width - 80)
            implicitHeight: implicitWidth
            Layout.alignment: Qt.AlignHCenter
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("QR code of the receipt's place")
        }
        Fact {
            visible: value !== ""
            label: qsTr("Hash of the proposal's text")
            value: one.textHash
            mono: true
        }
        Fact {
            label: qsTr("The log's head")
            value: one.head
            mono: true
        }
        Fact {
            label: qsTr("The forum's fingerprint")
            value: one.fingerprint
            mono: true
        }
        MButton {
            glyph: "copy"
            text: qsTr("Copy the receipt as text")
            Layout.fillWidth: true
            onClicked: one.copyText()
        }
    }
}
