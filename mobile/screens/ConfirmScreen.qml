// What is about to be signed, read before it is: founding a forum, or joining one by an invitation.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

FirstUsePage {
    id: screen

    readonly property bool founding: Session.stage === Session.ConfirmFounding

    backVisible: true
    onBack: Session.cancel()
    title: founding ? qsTr("A new forum") : qsTr("You are invited")
    lead: founding ? qsTr("You are about to found this forum. The founding is the first record in its log and is signed by this device.")
                   : qsTr("Check that this is right before you join. From then on this device signs in your name.")
    primaryText: founding ? qsTr("Found the forum") : qsTr("Join")
    onPrimary: Session.confirm()

    MCard {
        gap: 12

        Fact {
            label: qsTr("Forum")
            value: Session.previewForum
            strong: true
        }
        Fact {
            visible: value !== ""
            label: screen.founding ? qsTr("Founded by") : qsTr("You")
            value: Session.previewPerson
        }
        Fact {
            visible: value !== ""
            label: qsTr("You stand in for")
            value: Session.previewSubstitute
        }
        Fact {
            visible: value !== ""
            label: qsTr("Invitation")
            value: Session.previewInvitedBy
        }
        Fact {
            visible: value !== ""
            label: qsTr("The forum's fingerprint")
            value: Session.previewFingerprint
            mono: true
        }
    }
    MText {
        kind: MText.Secondary
        text: screen.founding ? qsTr("The fingerprint is printed in every set of minutes, so that anyone can check that the log is the right one.")
                              : qsTr("Compare the fingerprint with the one in the minutes, or ask the person who invited you.")
    }
}
