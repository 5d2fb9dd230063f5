// What everybody in the room sees of the meeting: nobody's name and nobody's word. Large, and nothing to press but the checkpoint and the way back.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

FocusScope {
    id: screen

    required property string meeting
    // There is something to go back to.
    property bool closable: true
    // The meeting has ended.
    readonly property bool over: wall.over
    readonly property real side: Math.max(Theme.margin(width), width * 0.06)

    signal closed

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("The meeting's screen")
    Keys.onPressed: event => {
        if (screen.closable && (event.key === Qt.Key_Escape || event.key === Qt.Key_Back)) {
            event.accepted = true;
            screen.closed();
        } else if (event.key === Qt.Key_Q) {
            event.accepted = true;
            wall.showCheckpoint(wall.checkpointText === "");
        }
    }

    WallModel {
        id: wall

        meeting: screen.meeting
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: screen.side
        anchors.rightMargin: screen.side
        anchors.topMargin: Theme.spaceL
        anchors.bottomMargin: Theme.spaceL
        spacing: Theme.spaceM

        RowLayout {
            spacing: Theme.spaceS
            Layout.fillWidth: true

            MText {
                kind: MText.Card
                text: Parts.joined([wall.forumName, wall.dateText], " · ")
                color: Theme.ink2
            }
            MIconButton {
                glyph: "qr"
                visible: !wall.paused
                text: wall.checkpointText === "" ? qsTr("Show the log's checkpoint") : qsTr("Hide the log's checkpoint")
                onClicked: wall.showCheckpoint(wall.checkpointText === "")
            }
            MIconButton {
                visible: screen.closable
                glyph: "close"
                focus: true
                text: qsTr("Back to the meeting")
                onClicked: screen.closed()
            }
        }
        Item {
            Layout.fillHeight: true
            Layout.maximumHeight: screen.height * 0.08
        }
        RowLayout {
            spacing: Theme.spaceXl
            Layout.fillWidth: true
            Layout.fillHeight: true

            ColumnLayout {
                spacing: Theme.spaceM
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop

                MText {
                    visible: text !== ""
                    kind: MText.Sheet
                    text: wall.head
                    color: Theme.accent
                }
                MText {
                    kind: MText.Page
                    font.pixelSize: Theme.sizeWall
                    text: wall.title !== "" ? wall.title : wall.paused ? qsTr("Paused") : wall.over ? qsTr("The meeting is over") : wall.open ? qsTr("The meeting is open") : qsTr("The meeting has not begun")
                    Accessible.role: Accessible.Heading
                }
                RowLayout {
                    visible: wall.stateText !== ""
                    spacing: 12
                    Layout.fillWidth: true
                    Layout.fillHeight: false
                    Layout.topMargin: Theme.spaceM

                    MText {
                        kind: MText.Sheet
                        text: wall.stateText
                        color: Theme.ink2
                        // A word or two: one that wraps beside others is measured anew by each of them.
                        wrapMode: Text.NoWrap
                        Layout.fillWidth: false
                    }
                    MChip {
                        visible: wall.outcome !== ""
                        text: wall.outcome
                        tone: wall.tone
                    }
                    Item {
                        Layout.fillWidth: true
                    }
                }
                MText {
                    visible: text !== ""
                    kind: MText.Sheet
                    text: wall.prefix
                }
                Repeater {
                    model: wall.clauses.length

                    RowLayout {
                        id: clause

                        required property int index
                        readonly property string words: wall.clauses[index] ?? ""

                        spacing: Theme.spaceM
                        Layout.fillWidth: true
                        Layout.fillHeight: false

                        Rectangle {
                            implicitWidth: 4
                            radius: 2
                            color: Theme.accent
                            Layout.fillHeight: true
                        }
                        MText {
                            kind: MText.Sheet
                            font.weight: Font.Normal
                            text: clause.words.startsWith("att ") ? clause.words : qsTr("that %1", "a clause of a decision").arg(clause.words)
                        }
                    }
                }
            }
            ColumnLayout {
                visible: wall.checkpointText !== ""
                spacing: Theme.spaceM
                Layout.preferredWidth: Theme.px(300)
                Layout.fillWidth: false
                Layout.alignment: Qt.AlignTop

                MQrCode {
                    visible: wall.checkpoint !== ""
                    text: wall.checkpoint
                    Layout.preferredWidth: Theme.px(280)
                    Layout.preferredHeight: Theme.px(280)
                    Layout.alignment: Qt.AlignHCenter
                    Accessible.role: Accessible.Graphic
                    Accessible.name: qsTr("QR code of the log's checkpoint")
                }
                MText {
                    kind: MText.Secondary
                    text: wall.checkpointText
                }
            }
        }
        MText {
            visible: text !== ""
            kind: MText.Sheet
            text: wall.nextText
            color: Theme.ink2
        }
        Rectangle {
            visible: wall.open
            radius: Theme.radiusCard
            color: Theme.toneSoft(wall.quorumMet ? MTone.Ok : MTone.Warn)
            implicitHeight: quorum.implicitHeight + 2 * Theme.spaceM
            Layout.fillWidth: true

            MText {
                id: quorum

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                anchors.margins: Theme.spaceL
                kind: MText.Sheet
                text: wall.quorumText
                color: Theme.toneInk(wall.quorumMet ? MTone.Ok : MTone.Warn)
            }
        }
    }
}
