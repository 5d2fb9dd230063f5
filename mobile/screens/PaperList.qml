// Papers in a card, each opening.
pragma ComponentBehavior: Bound
import QtQuick
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MCard {
    id: card

    required property RowsModel papers
    property bool withMeeting: false
    signal opened(string hash)

    visible: papers.count > 0
    padding: 4
    gap: 0

    Repeater {
        model: card.papers

        PaperRow {
            required property var model
            required property int index

            hash: model.hash
            title: model.title
            sizeText: model.sizeText
            stateText: model.stateText
            available: model.available
            kindText: model.kindText
            troubleText: model.troubleText
            versionText: model.versionText
            meetingText: model.meetingText
            newText: model.newText
            withMeeting: card.withMeeting
            divider: index < card.papers.count - 1
            onClicked: card.opened(hash)
        }
    }
}
