// The assignments that the meeting gave: who has them, what they have reported, and closing them.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

MStack {
    id: list

    required property OutModel out

    signal asked(string sheet, var properties)

    visible: out.assignments.count > 0
    spacing: 12
    Layout.fillWidth: true

    MText {
        kind: MText.Section
        text: qsTr("Assignments")
    }
    Repeater {
        model: list.out.assignments

        MCard {
            id: row

            required property var model

            padding: 12
            gap: 4

            MCardHead {
                text: Parts.joined([row.model.whoText, row.model.dueText], " · ")
                chipText: row.model.open ? row.model.stateText : ""
                chipTone: row.model.tone
            }
            MText {
                kind: MText.Strong
                text: row.model.what
            }
            MStatusLine {
                visible: !row.model.open
                glyph: "check"
                tone: row.model.tone
                text: row.model.stateText
            }
            Repeater {
                // By number: the rows outlive a list that is read anew.
                model: row.model.reports.length

                MText {
                    required property int index
                    readonly property var report: row.model.reports[index] || ({ whoText: "", text: "" })

                    kind: MText.Small
                    text: Parts.joined([report.whoText, report.text], ": ")
                }
            }
            Flow {
                visible: row.model.open
                spacing: Theme.spaceXs
                Layout.fillWidth: true

                MButton {
                    kind: MButton.Quiet
                    glyph: "check"
                    text: qsTr("It is done")
                    accessibleName: row.model.doneName
                    onClicked: list.asked("CloseAssignmentSheet.qml", { assignment: row.model.assignment, what: row.model.what, done: true })
                }
                MButton {
                    kind: MButton.Quiet
                    text: qsTr("Drop it")
                    accessibleName: row.model.dropName
                    onClicked: list.asked("CloseAssignmentSheet.qml", { assignment: row.model.assignment, what: row.model.what, done: false })
                }
            }
        }
    }
}
