// Declaring: one of five stances and a comment. What is written is kept as a draft on this device until it is handed in.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MSheet {
    id: sheet

    required property ItemModel model
    required property string mandate
    // What stands now, to begin from where there is no draft; 0 and empty: nothing.
    property int stance: 0
    property string saidBefore: ""

    function keep(): void {
        model.saveDraft(mandate, Number(stances.value), comment.text);
    }

    title: qsTr("Your position")
    onClosed: Session.clearProblem()
    Component.onCompleted: {
        const drafted = model.draftStance(mandate);
        const written = model.draftComment(mandate);
        const isDraft = drafted > 0 || written !== "";
        const begin = isDraft ? drafted : stance;
        if (begin > 0)
            stances.value = String(begin);
        comment.text = isDraft ? written : saidBefore;
        open();
    }

    MRadioGroup {
        id: stances

        label: sheet.title
        onChosen: sheet.keep()

        MRadioRow {
            value: "1"
            text: qsTr("Approve")
        }
        MRadioRow {
            value: "2"
            text: qsTr("Approve with reservation")
        }
        MRadioRow {
            value: "3"
            text: qsTr("Refer back")
            subtitle: qsTr("The matter needs more preparation")
        }
        MRadioRow {
            value: "4"
            text: qsTr("Reject")
        }
        MRadioRow {
            value: "5"
            text: qsTr("Abstain")
        }
    }
    MTextArea {
        id: comment

        label: qsTr("Comment")
        placeholder: stances.value === "2" ? qsTr("What is your reservation?") : qsTr("Can be left empty")
        minimumLines: 2
        onEdited: sheet.keep()
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MText {
            kind: MText.Small
            text: qsTr("When you hand it in, your position becomes a public record. Drafts stay on this device.")
        },
        MButton {
            kind: MButton.Primary
            text: qsTr("Hand in")
            enabled: stances.value !== ""
            Layout.fillWidth: true
            onClicked: {
                if (sheet.model.declare(sheet.mandate, Number(stances.value), comment.text))
                    sheet.close();
            }
        }
    ]
}
