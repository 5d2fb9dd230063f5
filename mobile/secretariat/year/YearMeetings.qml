// The year's meetings in turn, the petitions for extra ones, and the calendars that they are compared with.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

ColumnLayout {
    id: list

    required property YearModel plan
    // The page, which has what is opened, and the sheets.
    required property var page

    spacing: Theme.spaceS
    Layout.fillWidth: true

    Repeater {
        model: list.plan.petitions

        MCard {
            id: asked

            required property var row

            gap: Theme.spaceXs

            MCardHead {
                text: qsTr("An extra meeting is asked for")
                chipText: asked.row.enough ? qsTr("To be held") : ""
                chipTone: MTone.Warn
            }
            MText {
                kind: MText.Strong
                text: asked.row.reason
            }
            MText {
                kind: MText.Small
                text: asked.row.detailText
            }
            MButton {
                visible: asked.row.enough
                glyph: "calendar"
                text: qsTr("Hold the meeting")
                accessibleName: asked.row.callName
                onClicked: list.page.holdExtra(asked.row.petition, asked.row.reason)
            }
        }
    }
    Repeater {
        model: list.plan.meetings

        YearMeetingCard {
            expanded: list.page.opened === row.key
            onToggled: list.page.opened = expanded ? "" : row.key
            onOpened: list.page.pane.openMeeting(row.meeting)
            onCreate: list.page.createOne(row.date, row.start)
            onRemove: list.plan.removeMeeting(row.date, row.start)
            onMove: list.page.moveOne(row.meeting)
            onCancel: list.page.cancelOne(row.meeting)
        }
    }
    MEmptyState {
        visible: list.plan.meetings.count === 0
        glyph: "calendar"
        title: qsTr("No meetings this year yet")
        text: qsTr("Suggest days, or choose them in the calendar.")
    }
    MText {
        visible: list.plan.calendars.count > 0
        kind: MText.Section
        text: qsTr("Compared with")
        Layout.topMargin: Theme.spaceS
    }
    MStatusLine {
        visible: text !== ""
        text: list.plan.clashText
        glyph: "calendar"
        live: true
    }
    MCard {
        visible: list.plan.calendars.count > 0
        padding: 4
        gap: 0

        Repeater {
            model: list.plan.calendars

            RowLayout {
                id: calendar

                required property var row

                spacing: 0
                Layout.fillWidth: true

                MStack {
                    spacing: 0
                    Layout.leftMargin: Theme.spaceM

                    MText {
                        text: calendar.row.name
                    }
                    MText {
                        kind: MText.Small
                        text: calendar.row.detailText
                    }
                }
                MIconButton {
                    glyph: "trash"
                    text: calendar.row.removeName
                    color: Theme.accent
                    onClicked: list.plan.removeCalendar(calendar.row.name)
                }
            }
        }
    }
}
