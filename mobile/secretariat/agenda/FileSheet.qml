// Choosing a file on this device, where the desktop's dragging cannot be used.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    // Endings that may be chosen; empty: papers.
    property var endings: []
    signal picked(string path)

    onClosed: Session.clearProblem()
    Component.onCompleted: open()

    FileChoice {
        endings: sheet.endings
        onChosen: path => {
            sheet.picked(path);
            sheet.close();
        }
    }
}
