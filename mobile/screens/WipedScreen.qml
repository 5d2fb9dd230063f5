// Nothing is left here: left, revoked, or too many wrong PINs.
import QtQuick
import Mandat.App
import Mandat.Screens
import Mandat.Ui

FirstUsePage {
    eyebrow: "Mandat"
    title: Session.left ? qsTr("You have left the forum") : (Session.revoked ? qsTr("This device has been revoked") : qsTr("Too many wrong PINs"))
    lead: (Session.left ? qsTr("Everything in the app has been erased.")
                        : (Session.revoked ? qsTr("The secretary, or you on another device, has ended this device's access. Everything in the app has been erased.")
                                           : qsTr("To protect what was here, everything in the app has been erased, also what had not been sent."))) + " "
        + qsTr("What you have handed in is safe in the forum's log. With a new invitation from the secretary you can go on.")
    glyph: "shield"
    primaryText: qsTr("Use a new invitation")
    onPrimary: Session.wipeAndBegin()
}
