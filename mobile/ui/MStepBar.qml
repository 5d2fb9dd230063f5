// The steps of something that takes weeks, as tabs in a row: what is done has a tick, where it stands now a dot. Left and right arrows go from one to the
// next; Tab goes on.
//
// `steps`: a list of { key, label, done }; `current` (the caller's) is the one in view, `now` the one that it has come to.
pragma ComponentBehavior: Bound
import QtQuick
import Mandat.Ui

Item {
    id: bar

    property var steps: []
    property string current: ""
    property string now: ""
    // Where there is no room for several lines: one, to be drawn sideways.
    property bool oneLine: false

    signal chosen(string key)

    function step(from: int, by: int): void {
        const next = buttons.itemAt((from + by + steps.length) % steps.length) as MPressable;
        next.forceActiveFocus(Qt.TabFocusReason);
        bar.chosen(steps[(from + by + steps.length) % steps.length].key);
    }

    function revealCurrent(): void {
        const at = buttons.itemAt(steps.findIndex(each => each.key === current));
        if (at)
            reveal(at);
    }

    function reveal(item: Item): void {
        area.contentX = Math.max(0, Math.min(area.contentWidth - area.width, item.x - (area.width - item.width) / 2));
    }

    implicitHeight: row.implicitHeight
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Steps")

    Flickable {
        id: area

        anchors.fill: parent
        clip: bar.oneLine
        interactive: bar.oneLine
        boundsBehavior: Flickable.StopAtBounds
        contentWidth: bar.oneLine ? row.implicitWidth : width
        contentHeight: height
        onContentWidthChanged: bar.revealCurrent()
        onWidthChanged: bar.revealCurrent()

        Flow {
            id: row

            width: bar.oneLine ? 10000 : area.width
            spacing: 0

            Repeater {
                id: buttons

                model: bar.steps

                MPressable {
                    id: tab

                    required property var modelData
                    required property int index
                    readonly property bool selected: bar.current === modelData.key
                    readonly property bool isNow: bar.now === modelData.key

                    role: Accessible.PageTab
                    text: modelData.label
                    description: Parts.joined([modelData.done ? qsTr("done", "a step") : "", isNow ? qsTr("the meeting is here") : ""], ", ")
                    tabStop: selected || activeFocus
                    onSelectedChanged: if (selected) bar.reveal(tab)
                    onActiveFocusChanged: if (activeFocus) bar.reveal(tab)
                    leftPadding: 14
                    rightPadding: 14
                    topPadding: 12
                    bottomPadding: 12
                    focusRadius: Theme.radiusField
                    Accessible.selectable: true
                    Accessible.selected: selected
                    Keys.onLeftPressed: bar.step(index, -1)
                    Keys.onRightPressed: bar.step(index, 1)
                    onClicked: bar.chosen(modelData.key)

                    contentItem: Row {
                        spacing: 6

                        MIcon {
                            visible: tab.modelData.done || tab.isNow
                            anchors.verticalCenter: parent.verticalCenter
                            name: tab.modelData.done ? "check" : "dot"
                            size: tab.modelData.done ? Theme.px(15) : Theme.px(12)
                            color: tab.selected ? Theme.accent : Theme.ink2
                        }
                        MText {
                            width: implicitWidth
                            anchors.verticalCenter: parent.verticalCenter
                            text: tab.text
                            color: tab.selected ? Theme.accent : Theme.ink
                            font.weight: tab.selected ? Font.DemiBold : Font.Medium
                            lineHeight: Theme.lineSingle
                            wrapMode: Text.NoWrap
                            Accessible.ignored: true
                        }
                    }

                    background: Rectangle {
                        radius: Theme.radiusField
                        color: tab.down ? Theme.pressTint : (tab.hovered ? Theme.hoverTint : Theme.clear)

                        Rectangle {
                            visible: tab.selected
                            anchors.left: parent.left
                            anchors.right: parent.right
                            anchors.bottom: parent.bottom
                            anchors.leftMargin: 12
                            anchors.rightMargin: 12
                            height: 3
                            radius: 1.5
                            color: Theme.accent
                        }
                    }
                }
            }
        }
    }
}
