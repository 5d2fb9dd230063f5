// The attendance is not right: the words for whoever records it, to send or to read aloud. Nothing is recorded by this.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MSheet {
    id: sheet

    required property LiveMeeting live
    required property string mandate
    property string functionText: ""
    property string presenceText: ""
    // What is recorded is not to be asked for.
    property int recorded: 0

    title: qsTr("I am recorded wrongly")
    subtitle: functionText + ". " + presenceText
    Component.onCompleted: open()
    onAboutToHide: Session.clearProblem()

    MText {
        kind: MText.Secondary
        text: qsTr("Only the meeting's secretary (%1) or chair records who is there. Tell them: aloud, or with this text.").arg(sheet.live.recorderText)
    }
    MRadioGroup {
        id: where

        label: qsTr("Where are you?")

        MRadioRow {
            visible: sheet.recorded !== 2
            value: "2"
            text: qsTr("I am in the room")
        }
        MRadioRow {
            visible: sheet.recorded !== 3
            value: "3"
            text: qsTr("I am there remotely")
        }
        MRadioRow {
            visible: sheet.recorded !== 1
            value: "1"
            text: qsTr("I am not there")
        }
    }
    MTextArea {
        id: words

        label: qsTr("To the secretary")
        readOnly: true
        minimumLines: 2
        text: where.value === "" ? "" : sheet.live.message(sheet.mandate, Number(where.value))
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MButton {
            kind: MButton.Primary
            glyph: "envelope"
            text: qsTr("Send by e-mail")
            enabled: where.value !== ""
            Layout.fillWidth: true
            onClicked: if (sheet.live.tell(sheet.mandate, Number(where.value), true)) sheet.close()
        },
        MButton {
            glyph: "copy"
            text: qsTr("Copy the text")
            enabled: where.value !== ""
            Layout.fillWidth: true
            onClicked: {
                words.field.selectAll();
                words.field.copy();
                words.field.deselect();
                if (sheet.live.tell(sheet.mandate, Number(where.value), false))
                    sheet.close();
            }
        }
    ]
}
