// The year at a glance: twelve months with what is planned, held and due, and what the marks mean.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

ColumnLayout {
    id: overview

    required property YearModel plan
    signal dayChosen(string date)
    signal dayVisited(string date)

    spacing: 12
    Layout.fillWidth: true

    MCard {
        padding: Theme.spaceL

        MYearCalendar {
            months: overview.plan.months
            accessibleName: qsTr("Calendar of %1. The arrows go from day to day, Enter puts a day into the plan or takes it out.").arg(overview.plan.year)
            Layout.fillWidth: true
            onChosen: date => overview.dayChosen(date)
            onVisited: date => overview.dayVisited(date)
        }
    }
    Flow {
        spacing: Theme.spaceM
        Layout.fillWidth: true

        Repeater {
            model: [
                { mark: 2, text: qsTr("Meeting") },
                { mark: 1, text: qsTr("Planned") },
                { mark: 3, text: qsTr("Clash or other trouble") },
                { mark: 0, text: qsTr("A deadline") }
            ]

            Row {
                id: entry

                required property var modelData

                spacing: 6

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    width: entry.modelData.mark === 0 ? 7 : 16
                    height: width
                    radius: entry.modelData.mark === 3 ? 5 : width / 2
                    color: entry.modelData.mark === 2 ? Theme.accent : entry.modelData.mark === 1 ? Theme.accentSoft : entry.modelData.mark === 3 ? Theme.warnSoft : Theme.warn
                    border.width: entry.modelData.mark === 1 || entry.modelData.mark === 3 ? 2 : 0
                    border.color: entry.modelData.mark === 3 ? Theme.warn : Theme.accent
                }
                MText {
                    anchors.verticalCenter: parent.verticalCenter
                    kind: MText.Small
                    wrapMode: Text.NoWrap
                    text: entry.modelData.text
                }
            }
        }
    }
}
