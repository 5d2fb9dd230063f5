// A year of days: where the keys lead, and what is told on the way.
import QtQuick
import QtTest
import Mandat.Ui

Item {
    id: root

    width: 900
    height: 900

    function yearOf(year: int): var {
        const months = [];
        for (let month = 0; month < 12; ++month) {
            const days = [];
            const count = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
            for (let day = 1; day <= count; ++day) {
                const date = new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
                days.push({ date: date, number: day, mark: date === "2027-03-12" ? 2 : 0, due: false, off: false, today: date === "2027-02-03", name: "dag " + date });
            }
            months.push({ name: "Månad " + (month + 1), offset: (new Date(Date.UTC(year, month, 1)).getUTCDay() + 6) % 7, days: days });
        }
        return months;
    }

    MYearCalendar {
        id: calendar

        width: 880
        months: root.yearOf(2027)
        accessibleName: "Kalender"
    }
    SignalSpy {
        id: chosen

        target: calendar
        signalName: "chosen"
    }

    TestCase {
        name: "YearCalendar"
        when: windowShown

        function init() {
            calendar.current = "";
            chosen.clear();
            calendar.focus = false;
            calendar.forceActiveFocus(Qt.TabFocusReason);
        }

        function test_theKeyboardBeginsToday() {
            compare(calendar.current, "2027-02-03");
        }

        function test_keys_data() {
            return [
                { tag: "day", keys: [Qt.Key_Right], at: "2027-02-04" },
                { tag: "day back", keys: [Qt.Key_Left, Qt.Key_Left, Qt.Key_Left], at: "2027-01-31" },
                { tag: "week", keys: [Qt.Key_Down], at: "2027-02-10" },
                { tag: "month", keys: [Qt.Key_PageDown], at: "2027-03-03" },
                { tag: "to a shorter month", keys: [Qt.Key_PageUp, Qt.Key_End, Qt.Key_PageDown], at: "2027-02-28" },
                { tag: "month's ends", keys: [Qt.Key_Home, Qt.Key_Left], at: "2027-01-31" },
                { tag: "not out of the year", keys: [Qt.Key_PageUp, Qt.Key_PageUp, Qt.Key_Home, Qt.Key_Left, Qt.Key_Up], at: "2027-01-01" }
            ];
        }

        function test_keys(row) {
            for (const key of row.keys)
                keyClick(key);
            compare(calendar.current, row.at);
            compare(calendar.Accessible.description, "dag " + row.at);
        }

        function test_returnChoosesAndAFingerDoes() {
            keyClick(Qt.Key_Return);
            compare(chosen.count, 1);
            compare(chosen.signalArguments[0][0], "2027-02-03");
            // The first of January 2027 is a Friday: the fifth column of the first row.
            mouseClick(calendar, calendar.cell * 4.5, Theme.px(30) + Theme.px(20) + calendar.cellHeight / 2);
            compare(chosen.count, 2);
            compare(chosen.signalArguments[1][0], "2027-01-01");
        }
    }
}
