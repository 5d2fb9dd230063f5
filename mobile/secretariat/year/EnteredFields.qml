// How somebody's word reached the secretary who enters it, and as it was given.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

ColumnLayout {
    id: fields

    // Whose word it is.
    property string personName: ""
    property bool atMeeting: false
    property string channel: "email"
    readonly property string evidence: words.text
    readonly property bool complete: channel === "meeting" || words.text.trim() !== ""

    spacing: Theme.spaceS
    Layout.fillWidth: true

    MStack {
        MText {
            kind: MText.Secondary
            text: qsTr("You enter it for %1. How did the word come?").arg(fields.personName)
        }
    }
    MRadioGroup {
        label: qsTr("How did the word come?")
        value: fields.channel
        onChosen: value => fields.channel = value

        MRadioRow {
            value: "email"
            text: qsTr("By e-mail")
        }
        MRadioRow {
            visible: fields.atMeeting
            value: "meeting"
            text: qsTr("At the meeting")
        }
        MRadioRow {
            value: "other"
            text: qsTr("In another way, such as by telephone")
        }
    }
    MTextArea {
        id: words

        visible: fields.channel !== "meeting"
        label: qsTr("The word as it was given")
        minimumLines: 2
    }
}
