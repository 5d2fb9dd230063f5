import QtQuick
import QtQuick.Layouts
import Mandat.Gallery
import Mandat.Ui

MPage {
    id: page

    function year(): var {
        const months = [];
        const names = ["Januari", "Februari", "Mars", "April", "Maj", "Juni", "Juli", "Augusti", "September", "Oktober", "November", "December"];
        for (let month = 0; month < 12; ++month) {
            const days = [];
            const count = new Date(Date.UTC(2027, month + 1, 0)).getUTCDate();
            for (let day = 1; day <= count; ++day) {
                const week = new Date(Date.UTC(2027, month, day)).getUTCDay();
                const date = new Date(Date.UTC(2027, month, day)).toISOString().slice(0, 10);
                days.push({ date: date, number: day, mark: day === 12 ? month % 4 : 0, due: day === 3, off: week === 0 || week === 6, today: month === 1 && day === 3, name: date });
            }
            months.push({ name: names[month], offset: (new Date(Date.UTC(2027, month, 1)).getUTCDay() + 6) % 7, days: days });
        }
        return months;
    }

    title: "Årsplan"
    maximumContentWidth: width

    MCard {
        padding: Theme.spaceL

        MYearCalendar {
            months: page.year()
            accessibleName: "Kalender"
            Layout.fillWidth: true
        }
    }
}
