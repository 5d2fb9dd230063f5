// A matter on the desk: what it is, whose, and how many days are left, in both readings.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MPressable {
    id: control

    required property var row
    property bool selected: false

    text: row.title
    accessibleName: qsTr("Open the matter %1").arg(row.title)
    description: Parts.joined([row.byText, row.stateText, row.meetingText, row.deadlineText, row.leftText], ". ")
    leftPadding: Theme.spaceM
    rightPadding: Theme.spaceM
    topPadding: 14
    bottomPadding: 14
    focusRadius: Theme.radiusCard
    Layout.fillWidth: true
    Accessible.selectable: true
    Accessible.selected: selected

    contentItem: MStack {
        spacing: 6

        GridLayout {
            columns: Theme.textScale < 1.5 ? 2 : 1
            columnSpacing: Theme.spaceS
            rowSpacing: 6
            Layout.fillWidth: true

            MText {
                kind: MText.Card
                text: control.row.title
                Accessible.ignored: true
            }
            MChip {
                visible: text !== ""
                text: control.row.leftText
                tone: control.row.leftTone
                glyph: "clock"
                Layout.alignment: Qt.AlignTop
                Accessible.ignored: true
            }
        }
        MText {
            kind: MText.Small
            text: control.row.byText
            Accessible.ignored: true
        }
        MText {
            visible: text !== ""
            kind: MText.Small
            text: Parts.joined([control.row.meetingText, control.row.deadlineText], " · ")
            Accessible.ignored: true
        }
        MStatusLine {
            text: control.row.stateText
            glyph: control.row.stateIcon
            tone: control.row.tone
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radiusCard
        color: control.selected ? Theme.accentSoft : Theme.surface
        border.width: 1
        border.color: control.selected ? Theme.accent : Theme.hairline

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: control.down ? Theme.pressTint : (control.hovered ? Theme.hoverTint : Theme.clear)
        }
    }
}
