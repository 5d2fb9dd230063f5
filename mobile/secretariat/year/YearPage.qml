// The plan for the year: its meetings and their deadlines.
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

    backVisible: pane.depth > 0
    onBack: pane.back()
    eyebrow: backVisible ? "" : Session.forumShortName
    title: qsTr("Plan for the year")

    MeetingListModel {
        id: meetings
    }
    ProblemBanner {}
    MCard {
        padding: 4
        gap: 0

        Repeater {
            model: meetings

            MListRow {
                required property var model

                title: model.dateText
                eyebrow: model.title
                chipText: model.stateText
                chipTone: model.tone
                accessibleName: model.openName
                onClicked: screen.pane.openMeeting(model.meeting)
            }
        }
    }
}
