// What went wrong, where it was tried. Closes when it has been read, or helped.
import QtQuick
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MBanner {
    visible: Session.problem !== ""
    tone: MTone.Bad
    glyph: "warning"
    text: Session.problem
    actionText: Session.remedy !== "" ? Session.remedy : qsTr("I see")
    onAction: {
        if (Session.remedy !== "")
            Session.applyRemedy();
        else
            Session.clearProblem();
    }
}
