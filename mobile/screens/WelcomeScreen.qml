// No forum yet, or one more: what Mandat is, in a sentence, and the one thing that it needs, by camera, picture or text.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

FirstUsePage {
    id: screen

    function take(text: string): void {
        link.text = text;
        Session.useLink(text);
    }

    backVisible: Session.adding
    onBack: Session.cancel()
    eyebrow: Session.adding ? "" : "Mandat"
    title: Session.adding ? qsTr("One more forum") : qsTr("Decide from anywhere")
    lead: Session.adding ? qsTr("The same PIN opens it. Each forum has its own papers, its own log and its own connection; none of them knows of the others.")
                         : qsTr("Read the papers, declare your position and appoint a substitute, also without a network. What you sign is yours, and you get a receipt for it.")
    glyph: "signature"
    primaryText: qsTr("Continue")
    primaryReady: link.text.trim() !== ""
    onPrimary: Session.useLink(link.text)

    CodeReader {
        id: reader

        onFound: text => screen.take(text)
    }
    MButton {
        kind: MButton.Soft
        glyph: "qr"
        text: qsTr("Scan the QR code")
        Layout.fillWidth: true
        onClicked: {
            Session.clearProblem();
            scan.active = true;
        }
    }
    MTextField {
        id: link

        label: qsTr("Link")
        placeholder: "mandat://…"
        helper: qsTr("From your invitation, if you have it as a link.")
        onAccepted: if (screen.primaryReady) Session.useLink(text)
        onEdited: {
            Session.clearProblem();
            reader.clear();
        }
    }
    MButton {
        kind: MButton.Soft
        glyph: "copy"
        text: qsTr("Paste a link or a picture")
        busy: reader.busy
        Layout.fillWidth: true
        onClicked: {
            Session.clearProblem();
            reader.readClipboard();
        }
    }
    MStatusLine {
        visible: reader.problem !== ""
        text: reader.problem
        glyph: "warning"
        tone: MTone.Warn
        live: true
    }
    // Loaded for the one who scans.
    Loader {
        id: scan

        active: false
        source: "ScanSheet.qml"
        onLoaded: item.reader = reader
    }
    Connections {
        target: scan.item

        function onClosed(): void {
            scan.active = false;
        }
    }
    Connections {
        target: reader

        function onFound(): void {
            scan.active = false;
        }
    }
}
