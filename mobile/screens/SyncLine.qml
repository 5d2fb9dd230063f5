// How fresh a list is, in words, and the way to ask for news for those who cannot draw it down.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

ColumnLayout {
    spacing: 0
    Layout.fillWidth: true
    Layout.topMargin: Theme.spaceS

    MText {
        kind: MText.Small
        text: ConnectionNotice.stateText
        horizontalAlignment: Text.AlignHCenter
    }
    MText {
        kind: MText.Small
        text: ConnectionNotice.lastContactText
        horizontalAlignment: Text.AlignHCenter
    }
    MButton {
        kind: MButton.Quiet
        glyph: "sync"
        text: qsTr("Ask for news")
        busy: ConnectionNotice.refreshing
        Layout.alignment: Qt.AlignHCenter
        onClicked: ConnectionNotice.refresh()
    }
}
