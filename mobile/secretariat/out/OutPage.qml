// What goes out after the meeting: the minutes to whom they concern, each principal's report, the assignments' follow-up, archive and public pages.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

FocusScope {
    id: screen

    required property TabPane pane
    required property string meeting
    readonly property bool wide: width >= Theme.px(820)
    readonly property real side: Theme.margin(width)
    readonly property var scroll: column

    function ask(sheet: string, properties: var): void {
        Session.clearProblem();
        sheets.setSource(Qt.resolvedUrl(sheet), Object.assign({ out: model }, properties));
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Distribution")

    Shortcut {
        enabled: screen.visible && model.ready
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        autoRepeat: false
        onActivated: screen.ask("SendMinutesSheet.qml", { item: "", what: qsTr("The minutes") })
    }

    OutModel {
        id: model

        meeting: screen.meeting
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        ProblemBanner {
            Layout.leftMargin: screen.side
            Layout.rightMargin: screen.side
            Layout.topMargin: 12
        }
        MScroll {
            id: column

            focus: true
            Layout.fillWidth: true
            Layout.fillHeight: true
            sideMargin: screen.side
            topGap: 12
            bottomGap: Theme.spaceXl
            maximumContentWidth: Theme.px(1120)

            GridLayout {
                columns: screen.wide ? 2 : 1
                columnSpacing: Theme.spaceL
                rowSpacing: Theme.spaceM
                Layout.fillWidth: true

                MStack {
                    spacing: 12
                    Layout.fillWidth: true
                    Layout.preferredWidth: 3
                    Layout.alignment: Qt.AlignTop

                    OutSending {
                        out: model
                        onAsked: (sheet, properties) => screen.ask(sheet, properties)
                    }
                    OutParagraphs {
                        out: model
                        onAsked: (sheet, properties) => screen.ask(sheet, properties)
                    }
                }
                MStack {
                    spacing: 12
                    Layout.fillWidth: true
                    Layout.preferredWidth: 2
                    Layout.alignment: Qt.AlignTop

                    OutSent {
                        out: model
                    }
                    FollowUp {
                        out: model
                        onAsked: (sheet, properties) => screen.ask(sheet, properties)
                    }
                    OutReports {
                        out: model
                    }
                    OutRecords {
                        out: model
                    }
                    OutArchive {
                        visible: model.ready
                        meeting: screen.meeting
                        onAsked: (sheet, properties) => screen.ask(sheet, properties)
                        onMoved: item => Qt.callLater(column.ensureVisible, item)
                    }
                    OutPages {
                        visible: model.ready
                        onAsked: (sheet, properties) => screen.ask(sheet, properties)
                        onMoved: item => Qt.callLater(column.ensureVisible, item)
                    }
                }
            }
        }
    }
    Loader {
        id: sheets

        Connections {
            target: sheets.item
            ignoreUnknownSignals: true

            function onClosed(): void {
                sheets.source = "";
            }
        }
    }
}
