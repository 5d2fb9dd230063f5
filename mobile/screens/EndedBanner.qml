// A forum that is not here any more, said until it has been read.
import QtQuick
import Mandat.App
import Mandat.Screens
import Mandat.Ui

RoomyBanner {
    visible: Session.endedText !== ""
    tone: MTone.Warn
    glyph: "shield"
    text: Session.endedText
    actionText: qsTr("I have read it")
    onAction: Session.endedSeen()
}
