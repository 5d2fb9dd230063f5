// Somebody is against the decision, and wants that in the minutes. What stands already is seen before it is replaced.
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
    // What stands as the reservation of whoever is chosen; empty: nothing.
    property string seen: ""

    // What nobody has written in follows whoever is chosen.
    function choose(mandate: string): void {
        const untouched = words.text === seen;
        seen = room.reservationText(item, mandate);
        if (untouched)
            words.text = seen;
    }

    title: qsTr("Reservation")
    subtitle: Parts.joined([room.head, room.title], ": ")
    dirty: words.text !== seen
    onAboutToHide: Session.clearProblem()
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
        onChosen: value => {
            who.value = value;
            sheet.choose(value);
        }
    }
    MBanner {
        visible: sheet.seen !== ""
        tone: MTone.Warn
        title: qsTr("They have a reservation on the item already")
        text: words.text === sheet.seen ? qsTr("It stands in the field. What you write instead replaces it.") : qsTr("It reads “%1”, and what you write replaces it.").arg(sheet.seen)
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
            enabled: who.value !== "" && words.text.trim() !== "" && words.text !== sheet.seen
            Layout.fillWidth: true
            onClicked: {
                if (sheet.room.reserve(sheet.item, who.value, words.text, sheet.seen))
                    sheet.close();
            }
        }
    ]
}
