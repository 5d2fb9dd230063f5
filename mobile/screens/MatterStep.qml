// One step of a matter's way: what happened and when, or what is still to come.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

// Positioned by hand: a layout within a layout settles a frame late when its text wraps.
Item {
    id: row

    // A row of MatterModel.steps.
    required property var step
    property bool last: false
    signal opened

    implicitHeight: words.y + words.implicitHeight + Theme.spaceXs
    Layout.fillWidth: true

    MIcon {
        id: sign

        y: 12
        name: row.step.icon
        size: Theme.iconSmall
        color: row.step.coming ? Theme.outline : Theme.toneInk(row.step.tone)
    }
    Rectangle {
        visible: !row.last
        anchors.horizontalCenter: sign.horizontalCenter
        anchors.top: sign.bottom
        anchors.topMargin: Theme.spaceXs
        anchors.bottom: parent.bottom
        anchors.bottomMargin: -Theme.spaceS
        width: 2
        color: Theme.hairline
    }
    MStack {
        id: words

        x: sign.width + 12
        y: 10
        width: row.width - x
        height: implicitHeight
        spacing: 2

        MText {
            font.weight: row.step.coming ? Font.Normal : Font.Medium
            quiet: row.step.coming
            text: row.step.title
        }
        MText {
            visible: text !== ""
            kind: MText.Secondary
            text: row.step.text
        }
        MText {
            visible: text !== ""
            kind: MText.Small
            text: row.step.coming ? qsTr("To come") : row.step.timeText
        }
        Repeater {
            // By number: the rows outlive a list that is read anew.
            model: row.step.decision ? row.step.decision.clauses.length : 0

            MText {
                required property int index
                readonly property string clause: row.step.decision ? row.step.decision.clauses[index] || "" : ""

                longText: true
                text: clause.startsWith("att ") ? clause : qsTr("that %1", "a clause of a decision").arg(clause)
            }
        }
        MButton {
            visible: row.step.openName !== ""
            kind: MButton.Quiet
            leftPadding: 0
            text: row.step.item !== "" ? qsTr("Open the item") : qsTr("Open the meeting")
            accessibleName: row.step.openName
            Layout.maximumWidth: parent.width
            onClicked: row.opened()
        }
    }
}
