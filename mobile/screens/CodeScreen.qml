// The link carried no code: it came by another way, on paper or aloud.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

FirstUsePage {
    id: screen

    backVisible: true
    onBack: Session.cancel()
    title: qsTr("The code of the invitation")
    lead: qsTr("The link has no code. You got it separately from the person who invited you, for example on paper.")
    glyph: "key"
    primaryText: qsTr("Continue")
    primaryReady: code.text.trim().length >= 6
    onPrimary: Session.giveCode(code.text)

    MTextField {
        id: code

        label: qsTr("Code")
        placeholder: "ABCD-EFGH-JKLM"
        onAccepted: if (screen.primaryReady) Session.giveCode(text)
        onEdited: Session.clearProblem()
    }
}
