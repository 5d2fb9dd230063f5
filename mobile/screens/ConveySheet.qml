// Stating what another member wants: one of five stances, in their name and signed by me.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MSheet {
    id: sheet

    required property ConveyModel convey
    required property string meeting
    required property string item
    required property string mandate
    required property string personName
    property int stance: 0
    property string saidBefore: ""

    title: qsTr("The position of %1").arg(personName)
    dirty: stances.value !== "" || comment.text !== ""
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: {
        if (stance > 0)
            stances.value = String(stance);
        comment.text = saidBefore;
        open();
    }

    StanceChoice {
        id: stances

        label: sheet.title
    }
    KeptText {
        key: "convey/" + sheet.meeting + "/" + sheet.item + "/" + sheet.mandate
        field: comment
    }
    MTextArea {
        id: comment

        label: qsTr("Comment")
        placeholder: qsTr("In the member's words; can be left empty")
        minimumLines: 2
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MText {
            kind: MText.Small
            text: qsTr("You sign that this is what %1 wants. It becomes a public record, and %1 is told and can contest it.").arg(sheet.personName)
        },
        MButton {
            kind: MButton.Primary
            text: qsTr("State it")
            enabled: stances.value !== ""
            Layout.fillWidth: true
            onClicked: {
                if (sheet.convey.state(sheet.meeting, sheet.item, sheet.mandate, Number(stances.value), comment.text))
                    sheet.close();
            }
        }
    ]
}
