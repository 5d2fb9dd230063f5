// Nothing is left here: revoked, or too many wrong PINs.
import QtQuick
import Mandat.App
import Mandat.Screens
import Mandat.Ui

FirstUsePage {
    eyebrow: "Mandat"
    title: qsTr("This device has been erased")
    lead: qsTr("It was revoked, or the PIN was wrong too many times. What you have handed in is safe in the forum's log. Ask the secretary for a new invitation.")
    glyph: "shield"
    primaryText: qsTr("Begin anew")
    onPrimary: Session.wipeAndBegin()
}
