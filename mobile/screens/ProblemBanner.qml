// What went wrong, where it was tried. Closes when it has been read.
import QtQuick
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MBanner {
    visible: Session.problem !== ""
    tone: MTone.Bad
    glyph: "warning"
    text: Session.problem
    actionText: qsTr("I see")
    onAction: Session.clearProblem()
}
