// The secretary's board: which items can be decided, who is missing, and what would be enough.
// qmllint disable unqualified
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

FocusScope {
    id: screen

    required property TabPane pane
    // Empty: the next meeting.
    property string meeting: ""
    readonly property bool wide: width >= Theme.px(820)

    Accessible.role: Accessible.Pane
    Accessible.name: board.exists ? board.title : qsTr("Before the meeting")

    BoardModel {
        id: board

        meeting: screen.meeting
    }
    Loader {
        anchors.fill: parent
        active: !board.exists
        sourceComponent: MPage {
            backVisible: screen.pane.depth > 0
            onBack: screen.pane.back()
            title: qsTr("Before the meeting")

            MEmptyState {
                glyph: "board"
                title: qsTr("No meeting ahead")
                text: qsTr("Add a meeting from a file. Then you see here, item by item, who has declared and what is missing.")
                actionText: qsTr("See the meetings")
                onAction: screen.pane.leave("meetings")
            }
        }
    }
    Loader {
        anchors.fill: parent
        active: board.exists && screen.wide
        sourceComponent: RowLayout {
            spacing: 0

            ColumnLayout {
                spacing: 0
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.leftMargin: Theme.spaceL
                Layout.rightMargin: Theme.spaceM
                Layout.bottomMargin: Theme.spaceL

                BoardHead {
                    model: board
                    backVisible: screen.pane.depth > 0
                    onBack: screen.pane.back()
                    Layout.topMargin: Theme.spaceM
                    Layout.bottomMargin: Theme.spaceS
                }
                BoardMatrix {
                    model: board
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredHeight: wantedHeight
                    Layout.maximumHeight: wantedHeight
                }
                Item {
                    Layout.fillHeight: true
                }
            }
            MScroll {
                sideMargin: 12
                topGap: Theme.spaceL
                bottomGap: Theme.spaceL
                maximumContentWidth: width
                Layout.preferredWidth: Math.min(Theme.px(330), screen.width * 0.33)
                Layout.rightMargin: 8
                Layout.fillHeight: true

                MCard {
                    BoardPanel {
                        model: board
                    }
                }
            }
        }
    }
    Loader {
        anchors.fill: parent
        active: board.exists && !screen.wide
        sourceComponent: MScroll {
            id: scroll

            sideMargin: Theme.margin(width)
            spacing: 12

            BoardHead {
                model: board
                backVisible: screen.pane.depth > 0
                onBack: screen.pane.back()
            }
            BoardMatrix {
                model: board
                // High enough to read, low enough that the panel below is seen to be there.
                implicitHeight: Math.min(wantedHeight, Math.max(Theme.px(300), screen.height * 0.58))
                Layout.fillWidth: true
            }
            MCard {
                BoardPanel {
                    model: board
                }
            }
        }
    }
}
