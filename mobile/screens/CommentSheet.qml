// Saying something about a paragraph of a draft of the minutes. What is written stays on this device until it is handed in.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MSheet {
    id: sheet

    required property MinutesComments comments
    // Empty: the whole.
    required property string paragraph

    title: paragraph !== "" ? qsTr("Comment on %1").arg(paragraph) : qsTr("Comment on the whole")
    subtitle: comments.minutes ? comments.minutes.overline + ". " + comments.minutes.versionText : ""
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: {
        Session.clearProblem();
        words.text = comments.draft(paragraph);
        open();
    }

    MTextArea {
        id: words

        label: qsTr("Your comment")
        placeholder: qsTr("What is wrong or missing, and how it should read")
        minimumLines: 3
        onEdited: sheet.comments.saveDraft(sheet.paragraph, text)
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MText {
            kind: MText.Small
            text: qsTr("The members, the chair and the secretary see your comment. What you write stays on this device until you hand it in.")
        },
        MButton {
            kind: MButton.Primary
            text: qsTr("Hand in the comment")
            enabled: words.text.trim() !== ""
            Layout.fillWidth: true
            onClicked: if (sheet.comments.handIn(sheet.paragraph, words.text)) sheet.close()
        }
    ]
}
