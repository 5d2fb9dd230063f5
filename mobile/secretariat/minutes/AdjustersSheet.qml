// Who adjusts the minutes beside chair and secretary, chosen from the minutes' own page.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    required property MinutesDeskModel minutes

    title: qsTr("Elect who adjusts the minutes")
    subtitle: qsTr("One of each side, neither chair nor secretary.")
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: {
        fields.begin(minutes.adjusterChoices());
        open();
    }

    AdjusterFields {
        id: fields
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MButton {
            kind: MButton.Primary
            text: qsTr("Note who was elected")
            enabled: fields.complete
            Layout.fillWidth: true
            onClicked: if (sheet.minutes.elect(fields.chosen, fields.place)) sheet.close()
        }
    ]
}
