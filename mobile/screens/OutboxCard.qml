// What this device has signed, newest first, each with its state. Long lists show the newest until asked for more.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MCard {
    id: card

    required property RowsModel outbox
    property int most: 5
    signal receipt(string statement)

    padding: 4
    gap: 0

    MText {
        visible: card.outbox.count === 0
        kind: MText.Secondary
        text: qsTr("Nothing yet. What you hand in stands here with its receipt.")
        Layout.margins: 12
    }
    Repeater {
        model: card.outbox

        MStack {
            id: row

            required property var model
            required property int index

            visible: index < card.most
            spacing: 0
            Layout.fillWidth: true

            RowLayout {
                spacing: Theme.spaceS
                Layout.fillWidth: true
                Layout.margins: 12

                MStack {
                    spacing: 4

                    MText {
                        text: row.model.title
                        font.weight: Font.Medium
                    }
                    MText {
                        visible: row.model.saidText !== ""
                        kind: MText.Secondary
                        text: row.model.saidText
                    }
                    MStatusLine {
                        text: row.model.stateText
                        glyph: row.model.stateIcon
                        tone: row.model.tone
                    }
                    MText {
                        visible: row.model.refusalText !== ""
                        kind: MText.Secondary
                        text: row.model.refusalText
                    }
                    MText {
                        kind: MText.Small
                        text: row.model.timeText
                    }
                }
                MIconButton {
                    visible: row.model.hasReceipt
                    glyph: "signature"
                    text: qsTr("Show the receipt for %1").arg(row.model.name)
                    color: Theme.accent
                    onClicked: card.receipt(row.model.statement)
                }
                MIconButton {
                    visible: row.model.canUndo
                    glyph: "undo"
                    text: qsTr("Undo %1").arg(row.model.name)
                    color: Theme.accent
                    onClicked: Session.undo(row.model.statement)
                }
            }
            Rectangle {
                visible: row.index < Math.min(card.most, card.outbox.count) - 1
                implicitHeight: 1
                color: Theme.hairline
                Layout.fillWidth: true
                Layout.leftMargin: 12
                Layout.rightMargin: 12
            }
        }
    }
    MButton {
        visible: card.outbox.count > card.most
        kind: MButton.Quiet
        text: qsTr("Show %n more", "", card.outbox.count - card.most)
        Layout.alignment: Qt.AlignHCenter
        onClicked: card.most = card.outbox.count
    }
}
