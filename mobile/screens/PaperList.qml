// Papers in a card, each opening; with `sections` those of each meeting in a card of their own, under its heading.
pragma ComponentBehavior: Bound
import QtQuick
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MRows {
    id: list

    required property RowsModel papers
    property bool withMeeting: false
    property bool sections: false
    // The paper that stands open beside the list.
    property string about: ""

    signal opened(string hash)

    visible: papers.count > 0
    model: papers

    delegate: Item {
        id: entry

        required property var row
        required property int index
        readonly property bool begins: list.sections && row.begins === true

        implicitHeight: card.y + card.height

        MText {
            id: heading

            y: entry.index === 0 ? 0 : Theme.spaceM + Theme.spaceXs
            width: parent.width
            visible: entry.begins
            kind: MText.Section
            text: entry.begins ? entry.row.section : ""
        }
        MCardEdge {
            id: card

            y: entry.begins ? heading.y + heading.height + 12 : 0
            width: parent.width
            height: paper.height + 8
            joinsAbove: entry.index > 0 && entry.row.begins !== true
            joinsBelow: entry.row.ends !== true
        }
        PaperRow {
            id: paper

            x: 4
            y: card.y + 4
            width: parent.width - 8
            divider: entry.row.ends !== true
            selected: list.about === hash
            hash: entry.row.hash
            title: entry.row.title
            sizeText: entry.row.sizeText
            stateText: entry.row.stateText
            available: entry.row.available
            kindText: entry.row.kindText
            troubleText: entry.row.troubleText
            versionText: entry.row.versionText
            meetingText: entry.row.meetingText
            newText: entry.row.newText
            withMeeting: list.withMeeting
            onClicked: list.opened(hash)
        }
    }
}
