// The meeting's agenda, item by item.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MPage {
    id: screen

    required property TabPane pane
    required property string meeting

    title: ""

    MeetingModel {
        id: one

        meeting: screen.meeting
    }
    ProblemBanner {}
    MCard {
        visible: one.items.count > 0
        padding: 4
        gap: 0

        Repeater {
            model: one.items

            AgendaRow {
                last: index === one.items.count - 1
                onClicked: screen.pane.openItem(screen.meeting, item, "")
            }
        }
    }
}
