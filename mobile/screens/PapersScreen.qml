// All papers of all meetings, newest meeting first, and a search through what they say; both work without a network.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

ListPage {
    id: screen

    required property TabPane pane
    readonly property bool looking: field.text.trim() !== ""

    eyebrow: Session.forumShortName
    title: qsTr("Papers")
    spacing: 12

    PaperListModel {
        id: everyPaper
    }
    PaperSearchModel {
        id: search

        words: field.text
    }
    MTextField {
        id: field

        visible: everyPaper.count > 0
        label: qsTr("Search in all papers")
        placeholder: qsTr("Words, or their beginnings")
        maximumLength: 200
        inputMethodHints: Qt.ImhNoAutoUppercase
    }
    MStatusLine {
        visible: search.readingText !== "" && everyPaper.count > 0
        glyph: "wait"
        text: search.readingText
    }
    MStatusLine {
        visible: screen.looking && search.resultText !== ""
        text: search.resultText
        live: true
    }
    MCard {
        visible: screen.looking && search.count > 0
        padding: 4
        gap: 0

        Repeater {
            model: search

            MListRow {
                required property var model
                required property int index

                title: model.title
                eyebrow: model.whereText
                subtitle: model.excerpt
                accessibleName: model.openName
                divider: index < search.count - 1
                onClicked: {
                    screen.pane.fromList();
                    screen.pane.openPaperAt(model.hash, model.page, model.excerpt === "" ? "" : field.text.trim());
                }
            }
        }
    }
    MButton {
        visible: screen.looking && search.more
        glyph: "chevron-down"
        text: qsTr("Show more places")
        Layout.fillWidth: true
        onClicked: search.showMore()
    }
    MText {
        visible: everyPaper.count > 0 && !screen.looking
        kind: MText.Secondary
        text: qsTr("What is on this device can be read without a network, and is erased with it.")
    }
    // Hidden while somebody looks for words, and there again at once.
    PaperList {
        scroll: screen.scroll
        papers: everyPaper
        visible: everyPaper.count > 0 && !screen.looking
        withMeeting: true
        about: screen.pane.about
        sections: true
        onOpened: hash => {
            screen.pane.fromList();
            screen.pane.openPaper(hash);
        }
    }
    MButton {
        visible: everyPaper.more > 0 && !screen.looking
        glyph: "chevron-down"
        text: qsTr("Show older papers (%1)").arg(everyPaper.more)
        Layout.fillWidth: true
        onClicked: everyPaper.showMore()
    }
    MEmptyState {
        visible: everyPaper.count === 0
        glyph: "document"
        title: qsTr("No papers yet")
        text: qsTr("Papers come here with the agenda of a meeting. They are fetched by themselves when there is a network.")
        actionText: qsTr("See the meetings")
        onAction: screen.pane.leave("meetings")
    }
}
