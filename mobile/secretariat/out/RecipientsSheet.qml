// To whom a paragraph goes beside the forum's list.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    required property OutModel out
    required property string item
    required property string what
    required property string names

    title: qsTr("Recipients")
    subtitle: what
    dirty: words.text !== names
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: open()

    MTextArea {
        id: words

        focus: true
        label: qsTr("Recipients beside the forum's list, one a line")
        helper: sheet.out.listText
        minimumLines: 4
        Component.onCompleted: text = sheet.names
    }
    MText {
        kind: MText.Small
        text: qsTr("They are printed at the paragraph. Where it is sent, their addresses are asked for.")
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MButton {
            kind: MButton.Primary
            text: qsTr("Set the recipients")
            enabled: words.text !== sheet.names
            Layout.fillWidth: true
            onClicked: if (sheet.out.setRecipients(sheet.item, words.text)) sheet.close()
        }
    ]
}
