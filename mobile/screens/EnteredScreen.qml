// What others have stated or entered for me, to confirm or contest.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MPage {
    id: screen

    required property TabPane pane
    // Empty: of every meeting.
    property string meeting: ""

    backVisible: pane.depth > 1 || !pane.split
    onBack: pane.back()
    title: qsTr("Stated for you")
    spacing: 12

    EnteredWordsModel {
        id: entered

        meeting: screen.meeting
    }
    ProblemBanner {}
    Repeater {
        model: entered

        EnteredCard {
            words: entered
            onEvidenceOpened: screen.pane.openPaper(evidenceFile)
        }
    }
    MEmptyState {
        visible: entered.count === 0
        glyph: "check-circle"
        title: qsTr("Nothing more to look at")
        text: qsTr("What another member or the secretary enters for you stands here, for you to say whether it is right.")
    }
}
