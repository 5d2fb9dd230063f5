// Somebody is asked to do something: who, what, and by when.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    required property RoomModel room
    required property string meeting
    // What it was opened on, and is noted on.
    property string item: ""
    property var chosen: []

    title: qsTr("Give an assignment")
    subtitle: Parts.joined([room.head, room.title], ": ")
    dirty: what.text !== ""
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: {
        item = room.item;
        open();
    }

    MTextArea {
        id: what

        focus: true
        label: qsTr("What is to be done")
        minimumLines: 2
    }
    MTextField {
        id: due

        label: qsTr("By when")
        helper: qsTr("YYYY-MM-DD, or nothing")
    }
    MTextField {
        id: others

        label: qsTr("Others, in words")
        helper: qsTr("With commas between them")
    }
    MText {
        kind: MText.Strong
        text: qsTr("Who")
    }
    Repeater {
        model: sheet.room.people()

        MCheckRow {
            required property var modelData

            text: modelData.text
            checked: sheet.chosen.includes(modelData.person)
            onToggled: sheet.chosen = checked ? sheet.chosen.concat([modelData.person]) : sheet.chosen.filter(each => each !== modelData.person)
        }
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MButton {
            id: ready

            kind: MButton.Primary
            text: qsTr("Note the assignment")
            enabled: what.text.trim() !== "" && (sheet.chosen.length > 0 || others.text.trim() !== "")
            Layout.fillWidth: true
            onClicked: {
                if (sheet.room.assign(sheet.item, what.text, sheet.chosen, others.text, due.text))
                    sheet.close();
            }
        }
    ]
}
