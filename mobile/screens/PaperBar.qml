// Over an open paper: back, what it is called, and what can be done with it.
import QtQuick
import QtQuick.Layouts
import Mandat.Screens
import Mandat.Ui

ColumnLayout {
    id: bar

    property string title: ""
    property bool narrow: false
    property bool readable: false
    property bool finding: false
    property bool marking: false
    property bool markable: true

    signal back
    signal find
    signal mark
    signal panel
    signal more

    spacing: 0
    Layout.fillHeight: false

    RowLayout {
        spacing: 0
        Layout.fillWidth: true
        Layout.leftMargin: Theme.spaceXs
        Layout.rightMargin: Theme.spaceXs
        Layout.topMargin: Theme.spaceXs

        MIconButton {
            glyph: "chevron-left"
            text: qsTr("Back")
            onClicked: bar.back()
        }
        MText {
            visible: !bar.narrow
            kind: MText.Strong
            text: bar.title
            maximumLineCount: 2
            elide: Text.ElideRight
        }
        Item {
            visible: bar.narrow
            Layout.fillWidth: true
        }
        MIconButton {
            glyph: "search"
            text: qsTr("Find in the paper")
            visible: !bar.finding
            enabled: bar.readable
            onClicked: bar.find()
        }
        MIconButton {
            visible: bar.markable
            glyph: "pen"
            text: bar.marking ? qsTr("Stop highlighting") : qsTr("Highlight text")
            color: bar.marking ? Theme.accent : Theme.ink
            enabled: bar.readable
            Accessible.checkable: true
            Accessible.checked: bar.marking
            onClicked: bar.mark()
        }
        MIconButton {
            glyph: "menu"
            text: qsTr("Pages, contents and my notes")
            enabled: bar.readable
            onClicked: bar.panel()
        }
        MIconButton {
            visible: bar.markable
            glyph: "more"
            text: qsTr("More about the paper")
            onClicked: bar.more()
        }
    }
    MText {
        visible: bar.narrow
        kind: MText.Strong
        text: bar.title
        maximumLineCount: 1
        elide: Text.ElideRight
        Layout.leftMargin: Theme.spaceM
        Layout.rightMargin: Theme.spaceM
        Layout.bottomMargin: Theme.spaceXs
    }
}
