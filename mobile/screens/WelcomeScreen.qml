// No forum yet: what Mandat is, in a sentence, and the one thing that it needs.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

FirstUsePage {
    id: screen

    eyebrow: "Mandat"
    title: qsTr("Decide from anywhere")
    lead: qsTr("Read the papers, declare your position and appoint a substitute, also without a network. What you sign is yours, and you get a receipt for it.")
    glyph: "signature"
    primaryText: qsTr("Continue")
    primaryReady: link.text.trim() !== ""
    onPrimary: Session.useLink(link.text)

    MTextField {
        id: link

        label: qsTr("Link")
        placeholder: "mandat://…"
        helper: qsTr("Paste the link from your invitation. The secretary can also show it as a QR code.")
        onAccepted: if (screen.primaryReady) Session.useLink(text)
        onEdited: Session.clearProblem()
    }
    MButton {
        kind: MButton.Soft
        glyph: "copy"
        text: qsTr("Paste from the clipboard")
        Layout.maximumWidth: link.width
        onClicked: {
            link.text = "";
            link.field.paste();
        }
    }
}
