// All papers of all meetings, newest meeting first, and a search through what they say; both work without a network.
// qmllint disable unqualified
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
        id: papers
    }
    PaperSearchModel {
        id: search

        words: field.text
    }
    MTextField {
        id: field

        visible: papers.count > 0
        label: qsTr("Search in all papers")
        placeholder: qsTr("Words, or their beginnings")
        maximumLength: 200
        inputMethodHints: Qt.ImhNoAutoUppercase
    }
    MStatusLine {
        visible: search.readingText !== "" && papers.count > 0
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
        visible: papers.count > 0 && !screen.looking
        kind: MText.Secondary
        text: qsTr("What is on this device can be read without a network, and is erased with it.")
    }
    InTurn {
        id: papersInTurn

        atOnce: Math.ceil(screen.height / 100)
        count: papers.count
        wanted: screen.visible
    }
    // Hidden while somebody looks for words, and there again at once.
    MStack {
        visible: papers.count > 0 && !screen.looking
        spacing: 12

        Repeater {
            model: papers

            Loader {
                id: row

                required property var model
                required property int index

                // None when its row has gone.
                active: index >= 0 && index < papersInTurn.made
                visible: active
                Layout.fillWidth: true
                // A meeting's papers are one card.
                Layout.topMargin: model.begins === true ? 0 : -12
                sourceComponent: ColumnLayout {
                    spacing: 12

                    MText {
                        visible: row.model.begins === true
                        kind: MText.Section
                        text: row.model.section || ""
                        Layout.topMargin: row.index === 0 ? 0 : Theme.spaceS
                    }
                    MCard {
                        padding: 4
                        joinsAbove: row.model.begins !== true
                        joinsBelow: row.model.ends !== true

                        PaperRow {
                            divider: row.model.ends !== true
                            selected: screen.pane.about === hash
                            hash: row.model.hash || ""
                            title: row.model.title || ""
                            sizeText: row.model.sizeText || ""
                            stateText: row.model.stateText || ""
                            available: row.model.available === true
                            kindText: row.model.kindText || ""
                            troubleText: row.model.troubleText || ""
                            versionText: row.model.versionText || ""
                            meetingText: row.model.meetingText || ""
                            newText: row.model.newText || ""
                            withMeeting: true
                            onClicked: {
                                screen.pane.fromList();
                                screen.pane.openPaper(hash);
                            }
                        }
                    }
                }
            }
        }
    }
    MButton {
        visible: papers.more > 0 && !screen.looking
        glyph: "chevron-down"
        text: qsTr("Show older papers (%1)").arg(papers.more)
        Layout.fillWidth: true
        onClicked: papers.showMore()
    }
    MEmptyState {
        visible: papers.count === 0
        glyph: "document"
        title: qsTr("No papers yet")
        text: qsTr("Papers come here with the agenda of a meeting. They are fetched by themselves when there is a network.")
        actionText: qsTr("See the meetings")
        onAction: screen.pane.leave("meetings")
    }
}
