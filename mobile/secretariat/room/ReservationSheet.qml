// Somebody is against the decision, and wants that in the minutes.
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

    title: qsTr("Reservation")
    subtitle: Parts.joined([room.head, room.title], ": ")
    dirty: words.text !== ""
    onClosed: Session.clearProblem()
    Component.onCompleted: {
        item = room.item;
        open();
    }

    MRadioGroup {
        id: who

        label: qsTr("Who makes it?")

        Repeater {
            model: sheet.room.voices

            MRadioRow {
                required property var model

                value: model.mandate
                text: model.title
                subtitle: model.subtitle
            }
        }
        onChosen: value => who.value = value
    }
    MTextArea {
        id: words

        label: qsTr("The reservation as it will stand in the minutes")
        minimumLines: 3
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
            text: qsTr("Note the reservation")
            enabled: who.value !== "" && words.text.trim() !== ""
            Layout.fillWidth: true
            onClicked: {
                if (sheet.room.reserve(sheet.item, who.value, words.text))
                    sheet.close();
            }
        }
    ]
}
