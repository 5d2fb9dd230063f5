// Beside an agenda of which no item is open: what keeps it from being settled, what waits to be put on it, and the papers of the meeting as a whole.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MScroll {
    id: overview

    required property TabPane pane
    required property AgendaModel agenda
    required property string meeting
    property bool backVisible: false

    signal back
    // Not "settle": that is what an MScroll does when it has been scrolled to a place.
    signal settlingAsked
    signal standing
    signal takeUp(string matter)

    sideMargin: Theme.spaceL
    topGap: Theme.spaceM
    bottomGap: Theme.spaceL
    spacing: 12
    maximumContentWidth: width

    MButton {
        visible: overview.backVisible
        kind: MButton.Quiet
        glyph: "chevron-left"
        text: qsTr("To the items")
        onClicked: overview.back()
    }
    MText {
        visible: overview.agenda.doubts.count > 0
        kind: MText.Section
        text: qsTr("Before it is settled")
    }
    Repeater {
        model: overview.agenda.doubts

        MCard {
            id: doubt

            required property var row

            MStatusLine {
                text: doubt.row.text
                glyph: doubt.row.glyph
                tone: doubt.row.tone
                live: true
            }
            MButton {
                visible: doubt.row.action !== ""
                kind: doubt.row.action === "settle" && overview.agenda.doubts.count === 1 ? MButton.Primary : MButton.Soft
                text: doubt.row.actionText
                onClicked: {
                    if (doubt.row.action === "settle")
                        overview.settlingAsked();
                    else
                        overview.standing();
                }
            }
        }
    }
    MText {
        visible: overview.agenda.waiting.count > 0
        kind: MText.Section
        text: qsTr("Waits to be put on the agenda")
        Layout.topMargin: Theme.spaceS
    }
    Repeater {
        model: overview.agenda.waiting

        MCard {
            id: matter

            required property var row

            gap: Theme.spaceXs

            MText {
                kind: MText.Strong
                text: matter.row.title
            }
            MText {
                kind: MText.Small
                text: matter.row.detailText
            }
            MButton {
                glyph: "plus"
                text: qsTr("Put on the agenda")
                accessibleName: matter.row.addName
                onClicked: overview.takeUp(matter.row.matter)
            }
        }
    }
    ItemPapers {
        pane: overview.pane
        meeting: overview.meeting
        item: ""
        title: qsTr("Papers of the meeting as a whole")
        editable: overview.agenda.open
    }
}
