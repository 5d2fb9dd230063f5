// What has come in to be taken up: matters by what they wait for, and what secretary, chair and preparatory group do with the one that is open.
// qmllint disable unqualified
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

FocusScope {
    id: screen

    required property TabPane pane
    readonly property bool wide: width >= Theme.px(820)
    readonly property real side: Theme.margin(width)

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Incoming matters")
    Keys.onPressed: event => {
        if (event.key !== Qt.Key_Escape)
            return;
        if (incoming.matter !== "") {
            event.accepted = true;
            incoming.matter = "";
        } else if (screen.pane.depth > 0) {
            event.accepted = true;
            screen.pane.back();
        }
    }

    IntakeModel {
        id: incoming
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }
    RowLayout {
        anchors.fill: parent
        spacing: 0

        MScroll {
            id: list

            visible: screen.wide || incoming.matter === ""
            sideMargin: screen.side
            topGap: Theme.spaceM
            bottomGap: Theme.spaceL
            spacing: Theme.spaceS
            maximumContentWidth: width
            focus: incoming.matter === "" || screen.wide
            Layout.fillWidth: true
            Layout.fillHeight: true

            RowLayout {
                spacing: Theme.spaceXs
                Layout.fillWidth: true

                MIconButton {
                    id: back

                    visible: screen.pane.depth > 0
                    glyph: "chevron-left"
                    text: qsTr("Back")
                    onClicked: screen.pane.back()
                    Layout.leftMargin: -12
                }
                MHeading {
                    kind: MText.Page
                    text: qsTr("Incoming matters")
                    room: list.width - 2 * screen.side - (back.visible ? back.width : 0)
                }
            }
            Flow {
                spacing: Theme.spaceS
                Layout.fillWidth: true
                Accessible.role: Accessible.Grouping
                Accessible.name: qsTr("What they wait for")

                Repeater {
                    model: incoming.views

                    MFilterChip {
                        required property var row

                        text: row.text
                        checked: row.selected
                        onClicked: incoming.view = row.view
                    }
                }
            }
            ProblemBanner {}
            Repeater {
                model: incoming.matters

                IntakeRow {
                    selected: incoming.matter === row.matter
                    onClicked: incoming.matter = row.matter
                }
            }
            MEmptyState {
                visible: incoming.matters.count === 0
                glyph: "inbox"
                title: incoming.emptyTitle
                text: incoming.emptyText
            }
        }
        Rectangle {
            visible: screen.wide
            implicitWidth: 1
            color: Theme.hairline
            Layout.fillHeight: true
        }
        Loader {
            id: open

            active: incoming.matter !== ""
            visible: screen.wide || active
            Layout.fillHeight: true
            Layout.fillWidth: !screen.wide
            Layout.preferredWidth: screen.wide ? Math.min(Theme.px(500), screen.width * 0.46) : screen.width
            sourceComponent: IntakePanel {
                pane: screen.pane
                intake: incoming
                backVisible: !screen.wide
            }
        }
    }
    MEmptyState {
        visible: screen.wide && incoming.matter === "" && incoming.matters.count > 0
        x: screen.width - open.width + (open.width - width) / 2
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(280)
        glyph: "inbox"
        title: qsTr("Choose a matter.")
        text: qsTr("It opens here, beside the list.")
    }
}
