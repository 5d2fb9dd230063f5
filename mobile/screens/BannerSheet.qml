// All that a banner has to say, where it had no room for it.
import QtQuick
import QtQuick.Layouts
import Mandat.Screens
import Mandat.Ui

MSheet {
    id: sheet

    required property string text
    property string actionText: ""
    readonly property string brief: Parts.firstSentence(text)

    signal action

    title: brief
    Component.onCompleted: open()

    MText {
        text: sheet.text.slice(sheet.brief.length).trim()
        longText: true
    }
    footer: [
        MButton {
            visible: sheet.actionText !== ""
            kind: MButton.Primary
            text: sheet.actionText
            Layout.fillWidth: true
            onClicked: {
                sheet.close();
                sheet.action();
            }
        }
    ]
}
