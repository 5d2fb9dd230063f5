// Leaving the forum on this device: what goes, what stays, and that it cannot be taken back.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MSheet {
    id: sheet

    title: qsTr("Leave %1 on this device?").arg(Session.forumShortName)
    Component.onCompleted: {
        Session.clearProblem();
        open();
    }
    onAboutToHide: Session.clearProblem()

    MText {
        text: qsTr("This device signs that it is no longer yours in the forum, and erases everything that is here of it: papers, drafts, notes, receipts. To come back you need a new invitation.")
    }
    MText {
        text: qsTr("What you have handed in stays in the forum's log. Your mandate and your other devices are not touched.")
    }
    MBanner {
        visible: Session.waitingCount > 0 && !Session.leaving
        tone: MTone.Warn
        text: qsTr("What waits to be sent goes first. Without a network nothing is erased until it has been sent.")
    }
    MBanner {
        visible: Session.leaving
        tone: MTone.Warn
        glyph: "wait"
        text: qsTr("Your leave is signed and waits for the server. As soon as it has answered, the forum is erased here.")
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MButton {
            visible: !Session.leaving
            kind: MButton.Destructive
            glyph: "trash"
            text: qsTr("Leave and erase")
            Layout.fillWidth: true
            onClicked: Session.leaveForum()
        },
        MText {
            visible: Session.leaving && !Session.online
            kind: MText.Small
            text: qsTr("Erasing without waiting: the server goes on knowing this device until the secretary, or you on another device, revokes it. What waits is never sent.")
        },
        MButton {
            visible: Session.leaving && !Session.online
            kind: MButton.Destructive
            glyph: "trash"
            text: qsTr("Erase now without waiting")
            Layout.fillWidth: true
            onClicked: Session.eraseForum()
        },
        MButton {
            kind: MButton.Quiet
            text: qsTr("Stay")
            visible: !Session.leaving
            Layout.fillWidth: true
            onClicked: sheet.close()
        }
    ]
}
