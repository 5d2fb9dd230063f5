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

    // What is wrong with the file is said where it was chosen for, once this has closed.
    Component.onCompleted: {
        Session.clearProblem();
        open();
    }

    FileChoice {
        endings: sheet.endings
        onChosen: path => {
            sheet.picked(path);
            sheet.close();
        }
    }
}
