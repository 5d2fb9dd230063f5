// One place in MSideBar, under the heading that it begins.
import QtQuick
import QtQuick.Layouts
import Mandat.Ui

ColumnLayout {
    id: place

    required property int index
    required property MTab modelData
    property bool selected: false
    readonly property alias button: tabButton

    signal chosen
    signal stepped(int by)

    spacing: Theme.spaceXs
    visible: modelData.available
    Layout.fillWidth: true

    MText {
        visible: place.modelData.heading !== ""
        kind: MText.Section
        text: place.modelData.heading
        Layout.topMargin: 12
        Layout.leftMargin: 14
    }
    MTabButton {
        id: tabButton

        tab: place.modelData
        beside: true
        selected: place.selected
        onClicked: place.chosen()
        Keys.onDownPressed: place.stepped(1)
        Keys.onUpPressed: place.stepped(-1)
        Layout.fillWidth: true
    }
}
