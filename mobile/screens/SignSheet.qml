// Before a signature: what it covers and what it means. Or why one does not sign, which is printed.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MSheet {
    id: sheet

    required property MinutesModel minutes
    property bool refusing: false

    title: refusing ? qsTr("Your reason") : qsTr("Your signature")
    subtitle: minutes.overline + ". " + minutes.versionText
    dirty: reason.text !== ""
    onClosed: Session.clearProblem()
    Component.onCompleted: open()

    MText {
        visible: !sheet.refusing
        text: qsTr("Your signature says that the minutes tell what was decided. It is made with this device's key, over exactly the bytes that you have read here:")
    }
    Fact {
        visible: !sheet.refusing
        label: qsTr("Fingerprint of the minutes (SHA-256)")
        value: sheet.minutes.hashText
        mono: true
    }
    MTextArea {
        id: reason

        visible: sheet.refusing
        label: qsTr("Why you do not sign")
        helper: qsTr("Printed in the minutes. You can still sign later.")
        minimumLines: 3
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MText {
            kind: MText.Small
            text: sheet.refusing ? qsTr("When you hand it in, your reason becomes a public record.")
                                 : qsTr("When you sign, your signature becomes a public record.")
        },
        MButton {
            visible: !sheet.refusing
            kind: MButton.Primary
            glyph: "signature"
            text: qsTr("Sign")
            Layout.fillWidth: true
            onClicked: if (sheet.minutes.sign()) sheet.close()
        },
        MButton {
            visible: sheet.refusing
            kind: MButton.Primary
            text: qsTr("Hand in the reason")
            enabled: reason.text.trim() !== ""
            Layout.fillWidth: true
            onClicked: if (sheet.minutes.refuse(reason.text)) sheet.close()
        }
    ]
}
