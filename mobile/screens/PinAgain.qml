// The PIN, asked for again before something weighty: as at the lock, with what is left of the attempts.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

ColumnLayout {
    id: again

    readonly property bool complete: pin.complete
    property alias label: pin.label
    property alias helper: pin.helper
    signal accepted

    // What was written, once: it does not stay.
    function take(): string {
        const written = pin.text;
        pin.clear();
        return written;
    }

    spacing: Theme.spaceS
    Layout.fillWidth: true

    MPinField {
        id: pin

        maximumLength: 32
        onAccepted: if (complete) again.accepted()
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
        running: again.visible && Session.attemptsText !== ""
        onTriggered: Session.attemptsChanged()
    }
}
