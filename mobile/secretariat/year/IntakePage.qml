// What has come in to be taken up: matters on their way to a meeting.
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
    title: qsTr("Incoming matters")

    MatterListModel {
        id: incoming
    }
    ProblemBanner {}
    MEmptyState {
        visible: incoming.matters.count === 0
        glyph: "inbox"
        title: qsTr("Nothing has come in")
        text: qsTr("Matters that members hand in appear here by themselves.")
    }
}
