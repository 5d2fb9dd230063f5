// What to send to the secretary where the app cannot: a text in Swedish and English, for an e-mail program or to copy.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MSheet {
    id: sheet

    required property DeclareAllModel all
    property string trouble: ""
    signal declare

    title: qsTr("Send by e-mail")
    subtitle: qsTr("To %1").arg(all.mailTo)
    gap: 12
    Component.onCompleted: open()

    MText {
        visible: !sheet.all.hasMail
        text: qsTr("There is nothing to send yet. Choose your positions first: they are kept on this device until you send them.")
    }
    MText {
        visible: sheet.all.hasMail
        kind: MText.Secondary
        text: qsTr("It must reach the secretary before the meeting begins. The secretary enters it for you, and you see it here and can contest it. E-mail is not protected as the app is.")
    }
    MTextField {
        id: subject

        visible: sheet.all.hasMail
        label: qsTr("Subject")
        text: sheet.all.mailSubject()
        readOnly: true
        Component.onCompleted: field.cursorPosition = 0
    }
    MTextArea {
        id: body

        visible: sheet.all.hasMail
        label: qsTr("The e-mail's text")
        text: sheet.all.mailText()
        readOnly: true
    }
    footer: [
        MBanner {
            visible: sheet.trouble !== ""
            tone: MTone.Warn
            text: sheet.trouble
        },
        MButton {
            visible: !sheet.all.hasMail
            kind: MButton.Primary
            glyph: "pen"
            text: qsTr("Choose your positions")
            Layout.fillWidth: true
            onClicked: {
                sheet.declare();
                sheet.close();
            }
        },
        MButton {
            visible: sheet.all.hasMail
            kind: MButton.Primary
            glyph: "envelope"
            text: qsTr("Open in the e-mail program")
            Layout.fillWidth: true
            onClicked: sheet.trouble = Qt.openUrlExternally(sheet.all.mailUrl()) ? "" : qsTr("No e-mail program opened. Copy the text and send it to the secretary.")
        },
        MButton {
            property bool copied: false

            visible: sheet.all.hasMail
            glyph: "copy"
            text: copied ? qsTr("Copied") : qsTr("Copy the text")
            Layout.fillWidth: true
            onClicked: {
                body.field.selectAll();
                body.field.copy();
                body.field.deselect();
                copied = true;
            }
        }
    ]
}
