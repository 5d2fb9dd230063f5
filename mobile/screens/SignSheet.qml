// Before a signature: what exactly it covers, what it means, and the PIN again. Or why one does not sign, which is printed.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MSheet {
    id: sheet

    required property MinutesModel minutes
    property bool refusing: false
    // What is signed here; another version that comes meanwhile is to be read first.
    property string fingerprint: ""

    function sign(): void {
        minutes.sign(pin.take());
    }

    title: refusing ? qsTr("Your reason") : qsTr("Your signature")
    subtitle: minutes.overline + ". " + minutes.versionText
    dirty: reason.text !== ""
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: {
        Session.clearProblem();
        fingerprint = minutes.hashText;
        open();
    }

    Connections {
        target: sheet.minutes

        function onAnswered(): void {
            sheet.close();
        }

        function onChanged(): void {
            if (!sheet.opened || sheet.minutes.hashText === sheet.fingerprint)
                return;
            words.keep();
            sheet.close();
        }
    }
    MText {
        visible: !sheet.refusing
        text: qsTr("Your signature says that the minutes tell what was decided. It is made with this device's key, over exactly the bytes that you have read here:")
    }
    MCard {
        visible: !sheet.refusing
        soft: true
        gap: 12

        Fact {
            label: qsTr("You sign")
            value: sheet.minutes.coveredText
            strong: true
        }
        Fact {
            label: qsTr("Fingerprint, its beginning")
            value: sheet.minutes.shortHashText
            mono: true
        }
    }
    PinAgain {
        id: pin

        visible: !sheet.refusing
        label: qsTr("PIN")
        helper: qsTr("The same as at the lock. It shows that it is you who signs.")
        onAccepted: sheet.sign()
    }
    KeptText {
        id: words

        wanted: sheet.refusing
        key: "refuse/" + sheet.minutes.meeting + "/" + sheet.minutes.item
        field: reason
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
            enabled: pin.complete && !Session.busy
            busy: Session.busy
            Layout.fillWidth: true
            onClicked: sheet.sign()
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
