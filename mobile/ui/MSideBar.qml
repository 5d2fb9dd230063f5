// The places of the app, at the side of a wide window. The same `tabs` serve MBottomBar.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.Ui

Rectangle {
    id: bar

    property list<MTab> tabs
    property string current: ""
    property string title: ""
    property string subtitle: ""
    default property alias footer: bottom.data

    signal chosen(string key)

    function step(from: int, by: int): void {
        const next = buttons.itemAt((from + by + tabs.length) % tabs.length);
        if (next)
            next.forceActiveFocus(Qt.TabFocusReason);
    }

    implicitWidth: Theme.sideBarWidth
    color: Theme.surface

    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Places", "the app's main tabs")

    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.hairline
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 20
        spacing: Theme.spaceXs

        MText {
            visible: bar.title !== ""
            kind: MText.Sheet
            text: bar.title
            color: Theme.accent
        }
        MText {
            visible: bar.subtitle !== ""
            kind: MText.Small
            text: bar.subtitle
        }
        Item {
            implicitHeight: Theme.spaceM
        }
        Repeater {
            id: buttons

            model: bar.tabs

            MTabButton {
                required property int index
                required property MTab modelData

                tab: modelData
                beside: true
                visible: tab.available
                selected: bar.current === tab.key
                onClicked: bar.chosen(tab.key)
                Keys.onDownPressed: bar.step(index, 1)
                Keys.onUpPressed: bar.step(index, -1)
                Layout.fillWidth: true
            }
        }
        Item {
            Layout.fillHeight: true
        }
        ColumnLayout {
            id: bottom

            spacing: Theme.spaceS
        }
    }
}
