// The meeting elects who adjusts its minutes: one of each side, of those who are there. It can be done while the meeting is open.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    required property RoomModel room
    required property string meeting

    title: qsTr("Elect who adjusts the minutes")
    subtitle: room.adjustersText !== "" ? room.adjustersText : qsTr("One of each side, neither chair nor secretary.")
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: {
        fields.begin(room.adjusterChoices());
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
            onClicked: if (sheet.room.elect(fields.chosen, fields.place)) sheet.close()
        }
    ]
}
