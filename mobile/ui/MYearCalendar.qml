// A year as twelve months, with days that are marked and one that has the keyboard.
//
// `months`: twelve of { name, offset, days: [{ date, number, mark, due, off, today, name }] }; mark 0 none, 1 planned, 2 fixed, 3 with a trouble. Tab enters it
// once: arrows go from day to day and from week to week, Page Up and Page Down from month to month, Home and End to the month's first and last day; Return
// chooses. Each day is told as it is come to.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.Ui

Item {
    id: calendar

    property var months: []
    // "2027-03-12"; empty: none.
    property string current: ""
    property string accessibleName: ""
    readonly property real gap: Theme.spaceL
    readonly property int columns: Math.max(1, Math.min(4, Math.floor((width + gap) / (Theme.px(160) + gap))))
    readonly property real monthWidth: Math.floor((width - (columns - 1) * gap) / columns)
    readonly property real cell: Math.floor(monthWidth / 7)
    readonly property real cellHeight: Math.min(cell, Theme.px(34))

    // By key or finger: to be acted on.
    signal chosen(string date)
    // Come to, not yet acted on.
    signal visited(string date)

    function dayOf(date: string): var {
        if (date === "" || months.length !== 12)
            return null;
        const month = months[Number(date.slice(5, 7)) - 1];
        const day = month ? month.days[Number(date.slice(8, 10)) - 1] : null;
        return day && day.date === date ? day : null;
    }

    function shifted(date: string, days: int): string {
        const day = new Date(date + "T12:00:00Z");
        day.setUTCDate(day.getUTCDate() + days);
        return day.toISOString().slice(0, 10);
    }

    function inMonth(date: string, by: int): string {
        const month = Number(date.slice(5, 7)) - 1 + by;
        if (month < 0 || month > 11)
            return date;
        const days = months[month].days;
        return days[Math.min(Number(date.slice(8, 10)), days.length) - 1].date;
    }

    function monthEdge(date: string, last: bool): string {
        const days = months[Number(date.slice(5, 7)) - 1].days;
        return days[last ? days.length - 1 : 0].date;
    }

    function start(): string {
        for (const month of months) {
            for (const day of month.days) {
                if (day.today)
                    return day.date;
            }
        }
        return months.length === 12 ? months[0].days[0].date : "";
    }

    function goTo(date: string): void {
        const day = dayOf(date);
        if (!day)
            return;
        current = date;
        Announcer.say(day.name);
        visited(date);
    }

    implicitWidth: Theme.px(160)
    implicitHeight: grid.implicitHeight
    activeFocusOnTab: true
    onActiveFocusChanged: if (activeFocus && !dayOf(current)) current = start()

    Accessible.role: Accessible.Table
    Accessible.name: accessibleName
    Accessible.description: {
        const day = dayOf(current);
        return day ? day.name : "";
    }
    Accessible.focusable: true
    Accessible.focused: activeFocus
    Accessible.onPressAction: if (current !== "") chosen(current)

    Keys.onPressed: event => {
        if (months.length !== 12 || event.modifiers & (Qt.AltModifier | Qt.ControlModifier))
            return;
        const from = dayOf(current) ? current : start();
        event.accepted = true;
        switch (event.key) {
        case Qt.Key_Left: calendar.goTo(calendar.shifted(from, -1)); break;
        case Qt.Key_Right: calendar.goTo(calendar.shifted(from, 1)); break;
        case Qt.Key_Up: calendar.goTo(calendar.shifted(from, -7)); break;
        case Qt.Key_Down: calendar.goTo(calendar.shifted(from, 7)); break;
        case Qt.Key_PageUp: calendar.goTo(calendar.inMonth(from, -1)); break;
        case Qt.Key_PageDown: calendar.goTo(calendar.inMonth(from, 1)); break;
        case Qt.Key_Home: calendar.goTo(calendar.monthEdge(from, false)); break;
        case Qt.Key_End: calendar.goTo(calendar.monthEdge(from, true)); break;
        case Qt.Key_Return:
        case Qt.Key_Enter:
        case Qt.Key_Space: calendar.chosen(from); break;
        default: event.accepted = false;
        }
    }

    Grid {
        id: grid

        columns: calendar.columns
        columnSpacing: calendar.gap
        rowSpacing: Theme.spaceL

        Repeater {
            model: calendar.months

            Item {
                id: month

                required property var modelData

                width: calendar.monthWidth
                height: Theme.px(30) + Theme.px(20) + 6 * calendar.cellHeight

                MText {
                    id: heading

                    width: parent.width
                    height: Theme.px(30)
                    kind: MText.Strong
                    text: month.modelData.name
                    Accessible.role: Accessible.Heading
                }
                Row {
                    y: heading.height

                    Repeater {
                        model: [qsTr("M", "Monday"), qsTr("T", "Tuesday"), qsTr("W", "Wednesday"), qsTr("T", "Thursday"), qsTr("F", "Friday"),
                            qsTr("S", "Saturday"), qsTr("S", "Sunday")]

                        Text {
                            required property string modelData

                            width: calendar.cell
                            height: Theme.px(20)
                            horizontalAlignment: Text.AlignHCenter
                            text: modelData
                            color: Theme.ink2
                            font.family: Theme.fontFamily
                            font.pixelSize: Theme.sizeDense
                            Accessible.ignored: true
                        }
                    }
                }
                MouseArea {
                    anchors.fill: days
                    hoverEnabled: true
                    cursorShape: Qt.PointingHandCursor
                    onClicked: mouse => {
                        const at = Math.floor(mouse.y / calendar.cellHeight) * 7 + Math.floor(mouse.x / calendar.cell) - month.modelData.offset;
                        const day = month.modelData.days[at];
                        if (!day)
                            return;
                        calendar.forceActiveFocus(Qt.MouseFocusReason);
                        calendar.current = day.date;
                        calendar.chosen(day.date);
                    }
                }
                Item {
                    id: days

                    y: heading.height + Theme.px(20)
                    width: 7 * calendar.cell
                    height: 6 * calendar.cellHeight

                    Repeater {
                        model: month.modelData.days

                        Item {
                            id: day

                            required property var modelData
                            required property int index
                            readonly property int place: index + month.modelData.offset
                            readonly property bool isCurrent: calendar.current === modelData.date
                            readonly property real round: Math.min(calendar.cell, calendar.cellHeight) - 4

                            x: place % 7 * calendar.cell
                            y: Math.floor(place / 7) * calendar.cellHeight
                            width: calendar.cell
                            height: calendar.cellHeight

                            Rectangle {
                                anchors.centerIn: parent
                                visible: day.modelData.mark > 0
                                width: day.round
                                height: day.round
                                radius: day.modelData.mark === 3 ? 8 : width / 2
                                color: day.modelData.mark === 2 ? Theme.accent : day.modelData.mark === 3 ? Theme.warnSoft : Theme.accentSoft
                                border.width: day.modelData.mark === 2 ? 0 : 2
                                border.color: day.modelData.mark === 3 ? Theme.warn : Theme.accent
                            }
                            Rectangle {
                                anchors.centerIn: parent
                                visible: day.isCurrent && calendar.activeFocus
                                width: day.round + 6
                                height: day.round + 6
                                radius: width / 2
                                color: Theme.clear
                                border.width: 2
                                border.color: Theme.accent
                            }
                            Text {
                                anchors.centerIn: parent
                                text: day.modelData.number
                                color: day.modelData.mark === 2 ? Theme.accentInk : day.modelData.mark === 3 ? Theme.warn
                                    : day.modelData.mark === 1 || day.modelData.today ? Theme.accent : day.modelData.off ? Theme.ink2 : Theme.ink
                                font.family: Theme.fontFamily
                                font.pixelSize: Theme.sizeSmall
                                font.weight: day.modelData.mark > 0 || day.modelData.today ? Font.DemiBold : Font.Normal
                                font.underline: day.modelData.today
                                Accessible.ignored: true
                            }
                            Rectangle {
                                visible: day.modelData.due
                                anchors.horizontalCenter: parent.horizontalCenter
                                anchors.bottom: parent.bottom
                                anchors.bottomMargin: day.modelData.mark > 0 ? 0 : 2
                                width: 5
                                height: 5
                                radius: 2.5
                                color: day.modelData.mark === 2 ? Theme.surface : Theme.warn
                                border.width: day.modelData.mark === 2 ? 1 : 0
                                border.color: Theme.accent
                            }
                        }
                    }
                }
            }
        }
    }
    MFocusRing {
        target: calendar
        targetRadius: Theme.radiusField
        visible: calendar.activeFocus && calendar.current === ""
    }
}
