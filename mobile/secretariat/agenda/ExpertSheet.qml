// An expert is invited to an item, or the invitation is taken back: the chair's act, or entered for the chair.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    required property ItemExpertsModel experts
    // Whose invitation is taken back; empty: somebody is invited.
    property string takenBack: ""
    property string takenBackName: ""
    readonly property bool inviting: takenBack === ""

    title: inviting ? qsTr("Invite an expert") : qsTr("Take back the invitation of %1").arg(takenBackName)
    subtitle: experts.isChair ? "" : qsTr("The chair approves who presents.")
    dirty: who.person !== "" || who.name !== "" || organisation.text !== ""
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: open()

    RegisterModel {
        id: theRegister
    }
    PersonChoice {
        id: who

        visible: sheet.inviting
        register: theRegister
    }
    MTextField {
        id: organisation

        visible: sheet.inviting
        label: qsTr("Organisation")
        helper: qsTr("Can be left empty")
        maximumLength: 200
    }
    EnteredFields {
        id: entered

        visible: !sheet.experts.isChair
        personName: sheet.experts.chairName
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MButton {
            kind: MButton.Primary
            text: sheet.inviting ? qsTr("Sign the invitation") : qsTr("Take back the invitation")
            enabled: (!sheet.inviting || who.person !== "" || who.name !== "") && (sheet.experts.isChair || entered.complete)
            Layout.fillWidth: true
            onClicked: {
                const done = sheet.inviting ? sheet.experts.invite(who.person, who.name, organisation.text, entered.channel, entered.evidence)
                    : sheet.experts.takeBack(sheet.takenBack, entered.channel, entered.evidence);
                if (done)
                    sheet.close();
            }
        }
    ]
}
