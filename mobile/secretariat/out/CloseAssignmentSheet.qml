// An assignment that is done, or dropped, with some words.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    required property OutModel out
    required property string assignment
    required property string what
    required property bool done

    title: done ? qsTr("The assignment is done") : qsTr("Drop the assignment")
    subtitle: what
    dirty: words.text !== ""
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: open()

    MTextArea {
        id: words

        focus: true
        label: sheet.done ? qsTr("How it ended") : qsTr("Why it is dropped")
        minimumLines: 2
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MButton {
            kind: MButton.Primary
            text: sheet.done ? qsTr("Close the assignment") : qsTr("Drop it")
            enabled: sheet.done || words.text.trim() !== ""
            Layout.fillWidth: true
            onClicked: if (sheet.out.closeAssignment(sheet.assignment, sheet.done, words.text)) sheet.close()
        }
    ]
}
