// What scrolls both ways, with bars that show how far.
import QtQuick
import QtQuick.Templates as T
import Mandat.Ui

Flickable {
    id: area

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: MScrollBar {
        strong: area.moving
    }
    T.ScrollBar.horizontal: MScrollBar {
        strong: area.moving
    }
}
