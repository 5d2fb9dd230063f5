// Inviting one person of the register: their name, then the code.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MSheet {
    id: sheet

    required property InvitationModel people
    required property string person
    required property string functionText
    property string idText: ""
    property string personName: ""
    signal made

    title: qsTr("Invite")
    subtitle: idText === "" ? functionText : functionText + ". " + idText
    dirty: name.text !== personName
    Component.onCompleted: open()
    onAboutToHide: Session.clearProblem()

    MTextField {
        id: name

        label: qsTr("Name")
        text: sheet.personName
        helper: qsTr("Shown to the forum's members. Stands in no invitation.")
        onEdited: Session.clearProblem()
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MButton {
            kind: MButton.Primary
            text: qsTr("Make the invitation")
            Layout.fillWidth: true
            onClicked: if (sheet.people.invite(sheet.person, name.text)) sheet.made()
        }
    ]
}
