// What has happened to an item, the newest first. Long histories show the newest until asked for more.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MCard {
    id: card

    required property RowsModel events
    property int most: 5
    signal compared(int before, int after)
    signal opened(string meeting, string item)

    visible: events.count > 0
    padding: 4
    gap: 0

    Repeater {
        model: card.events

        MStack {
            id: row

            required property var model
            required property int index

            visible: index < card.most
            spacing: 0
            Layout.fillWidth: true

            RowLayout {
                spacing: 12
                Layout.fillWidth: true
                Layout.margins: 12

                MIcon {
                    name: row.model.icon
                    size: Theme.iconSmall
                    color: Theme.ink2
                    Layout.alignment: Qt.AlignTop
                    Layout.topMargin: 2
                }
                MStack {
                    spacing: 2

                    MText {
                        text: row.model.title
                        font.weight: Font.Medium
                    }
                    MText {
                        visible: text !== ""
                        kind: MText.Secondary
                        text: row.model.text
                    }
                    MText {
                        visible: text !== ""
                        kind: MText.Small
                        text: row.model.timeText
                    }
                    MButton {
                        visible: row.model.fromRevision > 0
                        kind: MButton.Quiet
                        leftPadding: 0
                        text: qsTr("What changed")
                        accessibleName: qsTr("What changed from version %1 to version %2").arg(row.model.fromRevision).arg(row.model.toRevision)
                        onClicked: card.compared(row.model.fromRevision, row.model.toRevision)
                    }
                    MButton {
                        visible: row.model.openName !== ""
                        kind: MButton.Quiet
                        leftPadding: 0
                        text: row.model.openName
                        onClicked: card.opened(row.model.meeting, row.model.item)
                    }
                }
            }
            Rectangle {
                visible: row.index < Math.min(card.most, card.events.count) - 1
                implicitHeight: 1
                color: Theme.hairline
                Layout.fillWidth: true
                Layout.leftMargin: 12
                Layout.rightMargin: 12
            }
        }
    }
    MButton {
        visible: card.events.count > card.most
        kind: MButton.Quiet
        text: qsTr("Show %n more", "", card.events.count - card.most)
        Layout.alignment: Qt.AlignHCenter
        onClicked: card.most = card.events.count
    }
}
