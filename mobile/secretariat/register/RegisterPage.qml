// The register: who acts for whom, in what, from when to when.
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
    title: qsTr("Register")

    InvitationModel {
        id: people
    }
    ProblemBanner {}
    MCard {
        padding: 4
        gap: 0

        Repeater {
            model: people

            MListRow {
                required property var model

                title: model.personName
                subtitle: model.hasName ? model.functionText : ""
                chipText: model.stateText
                chipTone: model.tone
                chevron: false
            }
        }
    }
}
