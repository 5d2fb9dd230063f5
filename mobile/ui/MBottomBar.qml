// The places of the app, at the bottom of a phone. The same `tabs` serve MSideBar.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.Ui

Rectangle {
    id: bar

    property list<MTab> tabs
    property string current: ""
    property real safeBottom: 0

    // Labels grow with the text scale as far as the longest one fits on a line in its share of the bar, and alike.
    readonly property int labelSize: {
        let longest = 1;
        let shown = 0;
        for (let i = 0; i < tabs.length; ++i) {
            if (!tabs[i].available)
                continue;
            ++shown;
            longest = Math.max(longest, metrics.advanceWidth(tabs[i].label));
        }
        const share = (width - 2 * Theme.spaceXs) / Math.max(1, shown) - 8;
        return Math.max(Theme.sizeDenseLeast, Math.floor(Math.min(Theme.sizeDense, Theme.sizeDense * share / longest)));
    }

    signal chosen(string key)

    function step(from: int, by: int): void {
        const next = buttons.itemAt((from + by + tabs.length) % tabs.length);
        if (next)
            next.forceActiveFocus(Qt.TabFocusReason);
    }

    implicitHeight: row.implicitHeight + 2 * Theme.spaceXs + safeBottom
    color: Theme.surface

    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Places", "the app's main tabs")

    FontMetrics {
        id: metrics

        font.family: Theme.fontFamily
        font.pixelSize: Theme.sizeDense
        font.weight: Font.DemiBold
    }
    Rectangle {
        width: parent.width
        height: 1
        color: Theme.hairline
    }
    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.spaceXs
        spacing: 2

        Repeater {
            id: buttons

            model: bar.tabs

            MTabButton {
                required property int index
                required property MTab modelData

                tab: modelData
                visible: tab.available
                selected: bar.current === tab.key
                labelSize: bar.labelSize
                onClicked: bar.chosen(tab.key)
                Keys.onRightPressed: bar.step(index, 1)
                Keys.onLeftPressed: bar.step(index, -1)
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
            }
        }
    }
}
