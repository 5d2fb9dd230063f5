// The chair answers for the agenda: settles it, or the secretary enters that word.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    required property AgendaModel agenda

    title: qsTr("Settle the agenda")
    subtitle: agenda.settlesAsChair ? qsTr("You answer for it as the chair: %1.").arg(agenda.summary)
        : qsTr("The chair answers for the agenda: %1.").arg(agenda.summary)
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: open()

    MText {
        text: qsTr("Any later change of the agenda asks for a new settling.")
    }
    EnteredFields {
        id: entered

        visible: !sheet.agenda.settlesAsChair
        personName: sheet.agenda.chairName
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MButton {
            kind: MButton.Primary
            text: qsTr("Sign the settling")
            enabled: sheet.agenda.settlesAsChair || entered.complete
            Layout.fillWidth: true
            onClicked: {
                if (sheet.agenda.settle(entered.channel, entered.evidence))
                    sheet.close();
            }
        }
    ]
}
