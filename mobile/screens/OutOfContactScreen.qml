// The PIN was right, and still nothing is shown: the server has not been heard of for too long, or does not know this device.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

FirstUsePage {
    id: screen

    eyebrow: Session.forumShortName
    title: qsTr("Closed until there is contact")
    lead: Session.outOfContactText
    glyph: "offline"
    primaryText: qsTr("Try to connect now")
    onPrimary: Session.retryNow()

    MStatusLine {
        visible: text !== ""
        text: Session.connectionText
        glyph: "sync"
        tone: Session.connectionTone
        live: true
    }
    ForumsCard {
        visible: Session.forumCount > 1
        canAdd: false
    }
    extra: MButton {
        kind: MButton.Quiet
        glyph: "lock"
        text: qsTr("Lock now")
        Layout.fillWidth: true
        onClicked: Session.lock()
    }
}
