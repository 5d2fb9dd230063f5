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
    // The version of the proposal that the draft was written on; 0: there is none.
    property int draftedOn: 0
    // What stands now, to begin from where there is no draft; 0 and empty: nothing.
    property int stance: 0
    property string saidBefore: ""

    function keep(): void {
        model.saveDraft(mandate, Number(stances.value), comment.text);
    }

    title: qsTr("Your position")
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: {
        const draft = model.draft(mandate);
        draftedOn = draft.writtenOn;
        const begin = draftedOn > 0 ? draft.stance : stance;
        if (begin > 0)
            stances.value = String(begin);
        comment.text = draftedOn > 0 ? draft.comment : saidBefore;
        open();
    }

    MBanner {
        visible: sheet.draftedOn > 0 && sheet.draftedOn < sheet.model.revision
        tone: MTone.Warn
        glyph: "refresh"
        text: qsTr("Your draft was written on version %1. Now there is version %2.").arg(sheet.draftedOn).arg(sheet.model.revision)
    }
    StanceChoice {
        id: stances

        label: sheet.title
        onChosen: sheet.keep()
    }
    MTextArea {
        id: comment

        label: qsTr("Comment")
        placeholder: stances.value === "2" ? qsTr("What is your reservation?") : qsTr("Can be left empty")
        minimumLines: 2
        onEdited: sheet.keep()
    }
    MButton {
        visible: sheet.draftedOn > 0
        kind: MButton.Quiet
        leftPadding: 0
        glyph: "trash"
        text: qsTr("Throw away the draft")
        onClicked: {
            sheet.model.saveDraft(sheet.mandate, 0, "");
            sheet.draftedOn = 0;
            stances.value = sheet.stance > 0 ? String(sheet.stance) : "";
            comment.text = sheet.saidBefore;
        }
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
