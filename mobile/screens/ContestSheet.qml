// Contesting what was stated for me: it then does not count. A reason can be given.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MSheet {
    id: sheet

    required property EnteredWordsModel words
    required property string statement

    title: qsTr("That is wrong")
    dirty: reason.text !== ""
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: open()

    KeptText {
        key: "contest/" + sheet.statement
        field: reason
    }
    MTextArea {
        id: reason

        label: qsTr("What is wrong")
        placeholder: qsTr("Can be left empty")
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
            text: qsTr("What you contest does not count. That you contest it becomes a public record.")
        },
        MButton {
            kind: MButton.Primary
            text: qsTr("Contest it")
            Layout.fillWidth: true
            onClicked: {
                if (sheet.words.contest(sheet.statement, reason.text))
                    sheet.close();
            }
        }
    ]
}
