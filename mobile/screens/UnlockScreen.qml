// Locked: the PIN, how many attempts are left, and how long to wait.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

FirstUsePage {
    id: screen

    function tryIt(): void {
        Session.unlock(pin.text);
        pin.clear();
        pin.field.forceActiveFocus();
    }

    eyebrow: "Mandat"
    title: qsTr("Unlock")
    lead: qsTr("Everything on this device is encrypted until you write your PIN.")
    glyph: "lock"
    primaryText: qsTr("Unlock")
    primaryReady: pin.complete
    onPrimary: tryIt()
    // There is one thing to do here: the keyboard is ready for it.
    Component.onCompleted: Parts.later(() => pin.field.forceActiveFocus())

    MPinField {
        id: pin

        label: qsTr("PIN")
        maximumLength: 32
        focus: true
        onAccepted: if (complete) screen.tryIt()
        onEdited: Session.clearProblem()
    }
    MBanner {
        visible: Session.attemptsText !== ""
        tone: MTone.Warn
        glyph: "warning"
        text: Session.attemptsText
    }
    Timer {
        // The wait counts down on screen.
        interval: 1000
        repeat: true
        running: Session.attemptsText !== ""
        onTriggered: Session.attemptsChanged()
    }
}
