// The matter that is open: what it is, its deadlines in both readings, what it waits for and who does that, and its way until now.
// qmllint disable unqualified
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MScroll {
    id: panel

    required property TabPane pane
    required property IntakeModel intake
    property bool backVisible: false

    sideMargin: Theme.spaceL
    topGap: Theme.spaceM
    bottomGap: Theme.spaceL
    spacing: 12
    maximumContentWidth: width

    MatterModel {
        id: one

        matter: panel.intake.matter
    }
    RowLayout {
        spacing: Theme.spaceXs

        MIconButton {
            visible: panel.backVisible
            glyph: "chevron-left"
            text: qsTr("Back to the list")
            onClicked: panel.intake.matter = ""
        }
        MStack {
            spacing: 2

            MText {
                kind: MText.Secondary
                text: one.kindText
            }
            MText {
                kind: MText.Sheet
                text: one.title
                Accessible.role: Accessible.Heading
            }
        }
        MIconButton {
            visible: !panel.backVisible
            glyph: "close"
            text: qsTr("Close the matter")
            color: Theme.ink2
            onClicked: panel.intake.matter = ""
        }
    }
    MStatusLine {
        text: one.stateText
        glyph: one.stateIcon
        tone: one.tone
        live: true
    }
    MBanner {
        visible: panel.intake.canAdmit
        tone: MTone.Warn
        title: qsTr("It came after its day")
        text: qsTr("For the meeting %1 it can be taken up by decision of chair or forum alone, with the reason recorded.").arg(panel.intake.meetingDay)
        actionText: qsTr("Record that it is taken up")
        onAction: sheet.show("admit")
    }
    Flow {
        id: actions

        spacing: Theme.spaceS
        Layout.fillWidth: true

        MButton {
            visible: panel.intake.canReview
            kind: MButton.Primary
            glyph: "check"
            text: qsTr("Find it complete")
            onClicked: panel.intake.findComplete()
        }
        MButton {
            visible: panel.intake.canReview && !panel.intake.canAnswer
            glyph: "question"
            text: qsTr("Request completion")
            onClicked: sheet.show("request")
        }
        MButton {
            visible: panel.intake.canAnswer
            glyph: "pen"
            text: qsTr("Enter the answer")
            onClicked: sheet.show("answer")
        }
        MButton {
            visible: panel.intake.canTakeUp
            kind: MButton.Primary
            glyph: "plus"
            text: qsTr("Put it on the agenda of %1").arg(panel.intake.meetingDay)
            onClicked: {
                if (panel.intake.takeUpNeedsReason)
                    sheet.show("takeup");
                else
                    panel.intake.takeUp("");
            }
        }
        MButton {
            visible: panel.intake.canPrepare
            kind: !panel.intake.canReview && !panel.intake.canTakeUp ? MButton.Primary : MButton.Soft
            glyph: "people"
            text: qsTr("The group decides")
            onClicked: sheet.show("prepare")
        }
    }
    MCard {
        visible: panel.intake.requestText !== ""
        soft: true
        gap: 2

        MText {
            kind: MText.Small
            text: qsTr("Asked of %1").arg(panel.intake.submitterName)
        }
        MText {
            longText: true
            text: panel.intake.requestText
        }
    }
    MCard {
        visible: panel.intake.deadlines.count > 0
        gap: Theme.spaceS

        MText {
            kind: MText.Strong
            text: qsTr("For the meeting %1").arg(panel.intake.meetingDay)
            Accessible.role: Accessible.Heading
        }
        Repeater {
            model: panel.intake.deadlines

            MStack {
                id: line

                required property var row

                spacing: 2
                Layout.fillWidth: true

                MText {
                    kind: MText.Small
                    text: line.row.label
                    color: Theme.ink
                    font.weight: Font.DemiBold
                }
                MText {
                    kind: MText.Small
                    text: qsTr("%1 in weekdays · %2 in calendar days").arg(line.row.weekdaysText).arg(line.row.calendarText)
                }
                MStatusLine {
                    text: line.row.stateText
                    tone: line.row.tone
                    glyph: line.row.tone === MTone.Ok ? "check" : "clock"
                }
            }
        }
    }
    MText {
        longText: true
        text: one.description
    }
    MText {
        visible: one.files.count > 0
        kind: MText.Section
        text: qsTr("Handed in with it")
    }
    MCard {
        visible: one.files.count > 0
        padding: 4
        gap: 0

        Repeater {
            model: one.files

            MListRow {
                required property var row

                glyph: "document"
                title: row.name
                subtitle: Parts.joined([row.sizeText, row.stateText], " · ")
                accessibleName: row.openName
                onClicked: panel.pane.openPaper(row.hash)
            }
        }
    }
    MText {
        kind: MText.Section
        text: qsTr("Its way")
        Layout.topMargin: Theme.spaceS
    }
    Repeater {
        model: one.steps

        MStack {
            id: step

            required property var row

            spacing: 2
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.spaceXs

            MStatusLine {
                text: Parts.joined([step.row.title, step.row.timeText], " · ")
                glyph: step.row.icon
                tone: step.row.coming ? MTone.Neutral : step.row.tone
            }
            MText {
                visible: text !== ""
                kind: MText.Small
                text: step.row.text
                Layout.leftMargin: Theme.px(26)
            }
        }
    }
    Loader {
        id: sheet

        property string kind: ""

        function show(what: string): void {
            kind = what;
            active = true;
        }

        active: false
        visible: false
        sourceComponent: kind === "prepare" ? preparing : kind === "admit" ? admitting : writing
    }
    Component {
        id: preparing

        PrepareSheet {
            intake: panel.intake
            onClosed: sheet.active = false
        }
    }
    Component {
        id: admitting

        AdmitSheet {
            intake: panel.intake
            onClosed: sheet.active = false
        }
    }
    Component {
        id: writing

        IntakeWordsSheet {
            intake: panel.intake
            kind: sheet.kind
            onClosed: sheet.active = false
        }
    }
}
