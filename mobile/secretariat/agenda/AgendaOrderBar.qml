// An order that is not signed yet: to be signed, or dropped; and what to do when somebody else has ordered it meanwhile.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

Rectangle {
    id: bar

    required property AgendaModel agenda
    property real sideMargin: Theme.spaceM
    readonly property bool conflict: agenda.orderConflict !== ""
    // Words over the buttons when they would squeeze each other.
    readonly property bool narrow: width < 520 * Theme.textScale

    visible: agenda.reordered
    color: Theme.surface
    implicitHeight: row.implicitHeight + 24
    Layout.fillWidth: true

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.hairline
    }
    GridLayout {
        id: row

        x: bar.sideMargin
        y: 12
        width: parent.width - 2 * bar.sideMargin
        columns: bar.narrow ? 1 : 2
        columnSpacing: Theme.spaceS
        rowSpacing: Theme.spaceS

        MStatusLine {
            text: bar.conflict ? bar.agenda.orderConflict : qsTr("A new order, not signed yet.")
            tone: bar.conflict ? MTone.Warn : MTone.Neutral
            glyph: bar.conflict ? "warning" : "pen"
            live: true
        }
        RowLayout {
            spacing: Theme.spaceS
            Layout.fillWidth: false
            Layout.alignment: Qt.AlignRight

            MButton {
                kind: MButton.Quiet
                text: bar.conflict ? qsTr("Take theirs") : qsTr("As it was")
                onClicked: bar.agenda.dropOrder()
            }
            MButton {
                visible: bar.conflict
                text: qsTr("Keep mine")
                onClicked: bar.agenda.keepOrder()
            }
            MButton {
                visible: !bar.conflict
                kind: MButton.Primary
                text: qsTr("Sign the order")
                onClicked: bar.agenda.saveOrder()
            }
        }
    }
}
