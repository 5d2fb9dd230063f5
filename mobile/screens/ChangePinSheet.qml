// Another PIN: the old one first, the new one twice.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MSheet {
    id: sheet

    readonly property string weakness: pin.complete ? Session.pinProblem(pin.text) : ""
    readonly property bool differs: again.text.length >= pin.text.length && again.text !== "" && again.text !== pin.text
    readonly property bool ready: old.complete && pin.complete && weakness === "" && again.text === pin.text && !Session.busy

    function change(): void {
        Session.changePin(old.text, pin.text);
        old.clear();
    }

    title: qsTr("Another PIN")
    subtitle: qsTr("It opens every forum on this device. The old one is of no use afterwards.")
    dirty: pin.text !== ""
    Component.onCompleted: {
        Session.clearProblem();
        open();
    }
    onAboutToHide: Session.clearProblem()

    Connections {
        target: Session

        function onPinChanged(): void {
            sheet.close();
        }
    }
    MPinField {
        id: old

        label: qsTr("Present PIN")
        maximumLength: 32
        onEdited: Session.clearProblem()
        onAccepted: pin.field.forceActiveFocus()
    }
    MPinField {
        id: pin

        label: qsTr("New PIN")
        maximumLength: 32
        helper: qsTr("At least six digits. Not a date, not a pattern.")
        error: sheet.weakness
        onAccepted: again.field.forceActiveFocus()
        onEdited: Session.clearProblem()
    }
    MPinField {
        id: again

        label: qsTr("Repeat the new PIN")
        maximumLength: 32
        digits: Math.max(6, pin.text.length)
        error: sheet.differs ? qsTr("The two are not the same.") : ""
        onAccepted: if (sheet.ready) sheet.change()
        onEdited: Session.clearProblem()
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            glyph: "warning"
            text: Session.problem + (Session.attemptsText !== "" ? " " + Session.attemptsText : "")
        },
        MButton {
            kind: MButton.Primary
            text: qsTr("Change to the new PIN")
            enabled: sheet.ready
            busy: Session.busy
            Layout.fillWidth: true
            onClicked: sheet.change()
        }
    ]
}
