// Calling to the meeting: the notice and its proof, who is called and how far each mail has come, who is asked again. In a narrow window the list is a step away.
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
    // In a narrow window the list takes the panel's place.
    property bool listShown: false
    readonly property var scroll: wide || !listShown ? panel : null

    function ask(sheet: string, properties: var): void {
        Session.clearProblem();
        sheets.setSource(Qt.resolvedUrl(sheet), Object.assign({ notice: model }, properties));
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Notice")
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Escape && listShown && !wide) {
            event.accepted = true;
            listShown = false;
        }
    }

    Shortcut {
        enabled: screen.visible && model.canSend
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        autoRepeat: false
        onActivated: screen.ask("SendNoticeSheet.qml", {})
    }

    NoticeModel {
        id: model

        meeting: screen.meeting
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }
    RowLayout {
        anchors.fill: parent
        spacing: 0

        MScroll {
            id: panel

            visible: screen.wide || !screen.listShown
            focus: !screen.listShown
            sideMargin: screen.side
            topGap: 12
            bottomGap: Theme.spaceL
            spacing: 12
            maximumContentWidth: Theme.readableWidth
            Layout.fillHeight: true
            Layout.fillWidth: !screen.wide
            Layout.preferredWidth: screen.wide ? Math.min(Theme.px(520), screen.width * 0.46) : screen.width

            NoticePanel {
                notice: model
                listVisible: screen.wide
                onAsked: (sheet, properties) => screen.ask(sheet, properties)
                onShowCalled: screen.listShown = true
            }
        }
        Rectangle {
            visible: screen.wide
            implicitWidth: 1
            color: Theme.hairline
            Layout.fillHeight: true
        }
        CalledList {
            visible: screen.wide || screen.listShown
            focus: screen.listShown
            notice: model
            sideMargin: screen.side
            backVisible: !screen.wide
            Layout.fillWidth: true
            Layout.fillHeight: true
            onBack: screen.listShown = false
            onChosen: (person, name) => screen.ask("MailPreviewSheet.qml", { person: person, name: name })
            onAnswer: person => screen.ask("AnswerSheet.qml", { person: person })
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
