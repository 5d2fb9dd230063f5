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
    // From the bar's lower end up to what stands at its foot.
    readonly property real footHeight: bottom.height + 20
    // What is told right above the foot takes so much; the places make room for it.
    property real toldHeight: 0

    signal chosen(string key)

    function step(from: int, by: int): void {
        let to = from;
        do {
            to = (to + by + tabs.length) % tabs.length;
        } while (!tabs[to].available && to !== from);
        (buttons.itemAt(to) as MSidePlace).button.forceActiveFocus(Qt.TabFocusReason);
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
        // Large text in a low window: the places scroll, what stands at the foot stays.
        MFlickable {
            id: area

            function show(item: Item): void {
                const at = item.mapToItem(contentItem, 0, 0).y;
                contentY = Math.max(0, Math.min(at, Math.max(contentY, at + item.height - height)));
            }

            // With less room than before, where one is stays in sight.
            onHeightChanged: {
                for (let i = 0; i < buttons.count; ++i) {
                    const place = buttons.itemAt(i) as MSidePlace;
                    if (place && (place.selected || place.button.activeFocus))
                        show(place.button);
                }
            }
            clip: contentHeight > height
            interactive: clip
            contentHeight: places.implicitHeight
            Layout.fillWidth: true
            Layout.fillHeight: true

            ColumnLayout {
                id: places

                width: area.width
                spacing: Theme.spaceXs

                Repeater {
                    id: buttons

                    model: bar.tabs

                    MSidePlace {
                        selected: bar.current === modelData.key
                        onChosen: bar.chosen(modelData.key)
                        onStepped: by => bar.step(index, by)
                        button.onActiveFocusChanged: if (button.activeFocus) area.show(button)
                    }
                }
            }
        }
        Item {
            visible: bar.toldHeight > 0
            implicitHeight: bar.toldHeight
        }
        ColumnLayout {
            id: bottom

            spacing: Theme.spaceS
        }
    }
}
