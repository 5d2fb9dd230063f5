// Stating another member's position: who asks me, my answer, and what I have stated for them.
// qmllint disable unqualified
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

    function stateFor(where: string, item: string, mandate: string, personName: string, heading: string, stance: int, comment: string): void {
        stating.where = where;
        stating.item = item;
        stating.mandate = mandate;
        stating.personName = personName;
        stating.heading = heading;
        stating.stance = stance;
        stating.comment = comment;
        stating.active = true;
    }

    backVisible: pane.depth > 1 || !pane.split
    onBack: pane.back()
    title: qsTr("For another member")
    spacing: 12

    ConveyModel {
        id: speaking

        meeting: screen.meeting
    }
    ProblemBanner {}
    Repeater {
        model: speaking.requests

        ConveyRequest {
            onAnswered: accept => speaking.answer(request, accept)
        }
    }
    Repeater {
        model: speaking.items

        ConveyItem {
            onStateIt: screen.stateFor(meeting, item, mandate, personName, numberText + " " + title, stance, comment)
            onOpened: screen.pane.openItem(meeting, item, "")
        }
    }
    MEmptyState {
        visible: speaking.requests.count === 0
        glyph: "people"
        title: qsTr("Nobody asks you now")
        text: qsTr("When a member who cannot come asks you to state their position it stands here.")
    }
    Loader {
        id: stating

        property string where: ""
        property string item: ""
        property string mandate: ""
        property string personName: ""
        property string heading: ""
        property int stance: 0
        property string comment: ""

        active: false
        sourceComponent: ConveySheet {
            convey: speaking
            meeting: stating.where
            item: stating.item
            mandate: stating.mandate
            personName: stating.personName
            subtitle: stating.heading
            stance: stating.stance
            saidBefore: stating.comment
            onClosed: stating.active = false
        }
    }
}
