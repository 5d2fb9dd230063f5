// The meeting as it goes on: the item that is up, my part in it, what was decided, and how far the agenda has come.
// qmllint disable unqualified
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MPage {
    id: screen

    required property TabPane pane
    required property string meeting
    property int most: 3
    readonly property LiveMeeting liveMeeting: live
    // Another item is up.
    readonly property string told: live.item !== "" ? Parts.joined([live.itemLine, live.itemTitle], ". ") : ""

    backVisible: pane.depth > 1 || !pane.split
    onBack: pane.back()
    eyebrow: live.dateText
    title: live.title
    spacing: 12
    onToldChanged: if (visible) Announcer.say(told)

    LiveMeeting {
        id: live

        meeting: screen.meeting
    }
    ProblemBanner {}
    MBanner {
        visible: live.staleText !== ""
        glyph: "offline"
        text: live.staleText
    }
    MStatusLine {
        visible: live.item === ""
        text: live.whereText
        glyph: live.closed ? "check-circle" : "wait"
        live: true
    }
    MStatusLine {
        visible: text !== ""
        text: live.newestText
        glyph: "check"
        tone: MTone.Ok
        live: true
    }
    MCard {
        visible: live.item !== ""
        gap: Theme.spaceS

        MCardHead {
            text: live.itemLine
            chipText: live.verdictText !== "" ? live.verdictText : live.itemKind
            chipTone: live.verdictText !== "" ? live.verdictTone : MTone.Neutral
        }
        MText {
            kind: Theme.textScale < 1.5 ? MText.Sheet : MText.Card
            text: live.itemTitle
        }
        MButton {
            glyph: "document"
            text: qsTr("Read the item")
            Layout.fillWidth: true
            Layout.topMargin: 4
            onClicked: screen.pane.openItem(screen.meeting, live.item, "")
        }
    }
    Repeater {
        model: live.voices

        LiveVoiceCard {
            onDeclare: screen.pane.openItem(screen.meeting, live.item, mandate)
            onWrong: {
                telling.mandate = mandate;
                telling.functionText = functionText;
                telling.presenceText = presenceText;
                telling.recorded = recorded;
                telling.active = true;
            }
        }
    }
    ProposalCard {
        clauses: live.clauses
    }
    MText {
        visible: live.decisions.count > 0
        kind: MText.Section
        text: qsTr("Decided at this meeting")
        Layout.topMargin: Theme.spaceS
    }
    Repeater {
        model: live.decisions

        DecisionCard {
            required property var model
            required property int index

            visible: index < screen.most
            decision: model
        }
    }
    MButton {
        visible: live.decisions.count > screen.most
        kind: MButton.Quiet
        text: qsTr("Show all %1 decisions").arg(live.decisions.count)
        Layout.fillWidth: true
        onClicked: screen.most = live.decisions.count
    }
    MText {
        visible: live.agenda.count > 0
        kind: MText.Section
        text: qsTr("Agenda")
        Layout.topMargin: Theme.spaceS
    }
    MCard {
        visible: live.agenda.count > 0
        padding: 4
        gap: 0

        Repeater {
            model: live.agenda

            MListRow {
                required property var model
                required property int index

                eyebrow: model.numberText
                title: model.title
                chipText: model.stateText
                chipGlyph: model.stateIcon
                chipTone: model.tone
                selected: model.isCurrent
                accessibleName: model.openName
                divider: index < live.agenda.count - 1
                onClicked: screen.pane.openItem(screen.meeting, model.item, "")
            }
        }
    }
    MEmptyState {
        visible: live.shownMeeting === ""
        glyph: "calendar"
        title: qsTr("The meeting is not here any more")
    }
    Loader {
        id: telling

        property string mandate: ""
        property string functionText: ""
        property string presenceText: ""
        property int recorded: 0

        active: false
        sourceComponent: PresenceSheet {
            live: screen.liveMeeting
            mandate: telling.mandate
            functionText: telling.functionText
            presenceText: telling.presenceText
            recorded: telling.recorded
            onClosed: telling.active = false
        }
    }
}
