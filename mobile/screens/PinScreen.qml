// Choosing the PIN: written twice, judged in words before it is taken.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

FirstUsePage {
    id: screen

    readonly property string weakness: pin.complete ? Session.pinProblem(pin.text) : ""
    readonly property bool differs: again.text.length >= pin.text.length && again.text !== "" && again.text !== pin.text

    backVisible: true
    onBack: Session.cancel()
    title: qsTr("Choose a PIN")
    lead: qsTr("It unlocks Mandat on this device and nowhere else. Nobody can tell it to you again, so choose one that you remember.")
    glyph: "lock"
    primaryText: qsTr("Save the PIN")
    primaryReady: pin.complete && weakness === "" && again.text === pin.text
    onPrimary: Session.choosePin(pin.text)

    MPinField {
        id: pin

        label: qsTr("PIN")
        maximumLength: 32
        helper: qsTr("At least six digits. Not a date, not a pattern.")
        error: screen.weakness
        onAccepted: again.field.forceActiveFocus()
        onEdited: Session.clearProblem()
    }
    MPinField {
        id: again

        label: qsTr("Repeat the PIN")
        maximumLength: 32
        digits: Math.max(6, pin.text.length)
        error: screen.differs ? qsTr("The two are not the same.") : ""
        onAccepted: if (screen.primaryReady) Session.choosePin(pin.text)
        onEdited: Session.clearProblem()
    }
    MBanner {
        visible: Session.keystoreWarning !== ""
        tone: MTone.Warn
        glyph: "warning"
        text: Session.keystoreWarning
    }
}
