// A list of many large things, of which only those in sight are made; with a bar that shows how far it has been scrolled.
import QtQuick
import QtQuick.Templates as T
import Mandat.Ui

ListView {
    id: list

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: MScrollBar {
        strong: list.moving
    }
}
