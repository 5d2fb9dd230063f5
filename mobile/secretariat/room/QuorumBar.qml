// Whether enough are there on each side, how far the meeting has come, and what can be taken back.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

GridLayout {
    id: bar

    required property RoomModel room
    // The agenda is behind a button.
    property bool withAgenda: false
    // The meeting's screen stands in a window of its own.
    property bool windowShown: false
    readonly property bool narrow: width < Theme.px(700)

    signal wall
    signal ownWindow
    signal agenda

    columns: narrow ? 1 : 2
    columnSpacing: 12
    rowSpacing: Theme.spaceS

    Rectangle {
        radius: Theme.radiusControl
        color: bar.room.open ? Theme.toneSoft(bar.room.quorumMet ? MTone.Ok : MTone.Warn) : Theme.surface
        border.width: bar.room.open ? 0 : 1
        border.color: Theme.hairline
        implicitHeight: Math.max(Theme.primaryHeight, words.implicitHeight + 16)
        Layout.fillWidth: true

        Accessible.role: Accessible.StaticText
        Accessible.name: bar.room.quorumText

        RowLayout {
            id: words

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            anchors.leftMargin: Theme.spaceM
            anchors.rightMargin: Theme.spaceM
            spacing: 12

            MIcon {
                name: bar.room.quorumMet ? "check-circle" : "people"
                size: Theme.px(22)
                color: bar.room.open ? Theme.toneInk(bar.room.quorumMet ? MTone.Ok : MTone.Warn) : Theme.ink2
            }
            MText {
                kind: MText.Card
                text: bar.room.quorumText
                color: bar.room.open ? Theme.toneInk(bar.room.quorumMet ? MTone.Ok : MTone.Warn) : Theme.ink
                Accessible.ignored: true
            }
            MText {
                visible: bar.width > Theme.px(900)
                kind: MText.Secondary
                text: bar.room.progressText
                horizontalAlignment: Text.AlignRight
                Layout.maximumWidth: Theme.px(180)
            }
        }
    }
    RowLayout {
        spacing: bar.narrow ? 4 : 12
        Layout.fillWidth: bar.narrow

        MButton {
            visible: bar.room.undoText !== ""
            kind: MButton.Quiet
            glyph: "undo"
            text: qsTr("Undo")
            accessibleName: bar.room.undoText
            description: qsTr("Ctrl+Z")
            onClicked: bar.room.undo()
        }
        MButton {
            visible: bar.withAgenda
            kind: MButton.Quiet
            glyph: "todo"
            text: qsTr("Agenda")
            onClicked: bar.agenda()
        }
        Item {
            visible: bar.narrow
            Layout.fillWidth: true
        }
        MButton {
            glyph: "eye"
            text: qsTr("The meeting's screen")
            description: qsTr("Ctrl+J")
            onClicked: bar.wall()
        }
        MIconButton {
            glyph: bar.windowShown ? "close" : "device"
            text: bar.windowShown ? qsTr("Close the window with the meeting's screen") : qsTr("The meeting's screen in a window of its own")
            onClicked: bar.ownWindow()
        }
    }
}
