// Asking for an extra meeting: why, what it is to take up, and before when. Kept as a draft until it is handed in.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MSheet {
    id: sheet

    // What has to come together for the meeting to be held.
    property string rule: ""

    title: qsTr("Ask for an extra meeting")
    subtitle: rule
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: {
        draft.begin("petition", "");
        reason.text = draft.text;
        agenda.text = draft.agenda;
        before.text = draft.before;
        open();
    }

    MatterDraftModel {
        id: draft
    }
    MTextArea {
        id: reason

        label: qsTr("Why the meeting is needed")
        minimumLines: 2
        onEdited: draft.setText(text)
    }
    MTextArea {
        id: agenda

        label: qsTr("What it is to take up")
        minimumLines: 2
        onEdited: draft.setAgenda(text)
    }
    MTextField {
        id: before

        label: qsTr("Before which day")
        placeholder: "2027-02-15"
        helper: qsTr("Can be left empty.")
        onEdited: draft.setBefore(text)
    }
    MStatusLine {
        visible: text !== ""
        text: draft.savedText
        glyph: "device"
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MText {
            kind: MText.Small
            text: draft.missingText !== "" ? draft.missingText
                                           : qsTr("When you hand it in, it becomes a public record with your name under it. The draft stays on this device.")
        },
        MButton {
            kind: MButton.Primary
            text: qsTr("Hand in the request")
            enabled: draft.missingText === ""
            Layout.fillWidth: true
            onClicked: if (draft.handIn()) sheet.close()
        }
    ]
}
