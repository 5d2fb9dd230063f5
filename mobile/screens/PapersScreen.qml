// All papers of all meetings, newest meeting first; what is on this device can be read without a network.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MPage {
    id: screen

    required property Item pane

    eyebrow: Session.forumShortName
    title: qsTr("Papers")
    spacing: 12

    PaperListModel {
        id: papers
    }
    MText {
        visible: papers.count > 0
        kind: MText.Secondary
        text: qsTr("What is on this device can be read without a network, and is erased with it.")
    }
    Repeater {
        model: papers

        ColumnLayout {
            id: row

            required property var model
            required property int index

            spacing: 12
            Layout.fillWidth: true

            MText {
                visible: row.model.begins
                kind: MText.Section
                text: row.model.section
                Layout.topMargin: row.index === 0 ? 0 : Theme.spaceS
            }
            MCard {
                padding: 4

                PaperRow {
                    hash: row.model.hash
                    title: row.model.title
                    sizeText: row.model.sizeText
                    stateText: row.model.stateText
                    available: row.model.available
                    isPdf: row.model.isPdf
                    versionText: row.model.versionText
                    meetingText: row.model.meetingText
                    withMeeting: true
                    onClicked: {
                        screen.pane.fromList();
                        screen.pane.openPaper(hash);
                    }
                }
            }
        }
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
