// One meeting: am I coming, the agenda with my state on each item, substitutes, papers.
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

    backVisible: pane.depth > 1 || !pane.split
    onBack: pane.back()
    eyebrow: one.dateText
    title: one.title
    spacing: 12
    Component.onCompleted: one.fetchPapers()

    MeetingModel {
        id: one

        meeting: screen.meeting
        onInvited: (personName, link) => {
            nominating.active = false;
            shown.personName = personName;
            shown.link = link;
            shown.active = true;
        }
    }
    ProblemBanner {}
    LiveBand {
        meeting: screen.meeting
        onOpened: meeting => screen.pane.open("LiveScreen.qml", { meeting: meeting })
    }
    Flow {
        spacing: Theme.spaceS
        Layout.fillWidth: true

        MChip {
            text: one.stateText
            tone: one.stateTone
        }
        MChip {
            visible: text !== ""
            text: one.countdownText
        }
        MChip {
            visible: one.place !== ""
            text: one.place
        }
    }
    MStatusLine {
        visible: text !== ""
        text: one.changeText
        tone: MTone.Warn
        glyph: "calendar"
    }
    MText {
        kind: MText.Secondary
        text: one.noticeText + ". " + one.deadlinesText
    }
    CalendarButton {
        visible: one.exists
        meeting: screen.meeting
    }
    MButton {
        visible: one.canSendNotice
        kind: MButton.Primary
        glyph: "send"
        text: qsTr("Send the notice")
        Layout.fillWidth: true
        onClicked: one.sendNotice()
    }
    MButton {
        visible: Session.isSecretariat && !screen.pane.wide
        glyph: "board"
        text: qsTr("Before the meeting")
        Layout.fillWidth: true
        onClicked: screen.pane.open(screen.pane.secretariat + "board/StandingPage.qml", { meeting: screen.meeting })
    }
    MButton {
        visible: Session.isSecretariat && !screen.pane.wide
        glyph: "settings"
        text: qsTr("Work on the meeting")
        Layout.fillWidth: true
        onClicked: screen.pane.openDesk(screen.meeting)
    }
    Repeater {
        model: one.substitutes

        SubstituteQuestion {
            onAnswered: accept => one.answerNomination(nomination, accept)
        }
    }
    Repeater {
        model: one.answers

        AnswerCard {
            onAnswered: attending => {
                one.answer(mandate, attending);
                if (!attending && Session.problem === "")
                    screen.pane.open("AbsenceScreen.qml", { meeting: screen.meeting, mandate: mandate });
            }
        }
    }
    MButton {
        visible: one.canNominate
        glyph: "substitute"
        text: qsTr("If you cannot come")
        Layout.fillWidth: true
        onClicked: screen.pane.open("AbsenceScreen.qml", { meeting: screen.meeting })
    }
    ConveyEntry {
        meeting: screen.meeting
        onOpened: screen.pane.open("ConveyScreen.qml", { meeting: screen.meeting })
    }
    MText {
        visible: one.items.count > 0
        kind: MText.Section
        text: qsTr("Agenda")
        Layout.topMargin: Theme.spaceS
    }
    MCard {
        visible: one.items.count > 0
        padding: 4
        gap: 0

        Repeater {
            model: one.items

            AgendaRow {
                last: index === one.items.count - 1
                onClicked: screen.pane.openItem(screen.meeting, item, "")
            }
        }
    }
    MinutesList {
        meeting: screen.meeting
        onOpened: item => screen.pane.openMinutes(screen.meeting, item)
    }
    MText {
        visible: one.canNominate || one.substitutes.count > 0
        kind: MText.Section
        text: qsTr("Substitutes")
        Layout.topMargin: Theme.spaceS
    }
    MText {
        visible: one.canNominate && one.substitutes.count === 0
        kind: MText.Secondary
        text: qsTr("If you cannot come, a substitute can take part and declare for you, for the whole meeting or for some of its items.")
    }
    MCard {
        visible: one.substitutes.count > 0
        padding: 4
        gap: 0

        Repeater {
            model: one.substitutes

            SubstituteRow {
                last: index === one.substitutes.count - 1
                onRevoked: one.revokeNomination(nomination)
            }
        }
    }
    MButton {
        visible: one.canNominate
        glyph: "substitute"
        text: qsTr("Nominate a substitute")
        Layout.fillWidth: true
        onClicked: nominating.active = true
    }
    MText {
        visible: one.documents.count > 0
        kind: MText.Section
        text: qsTr("Papers")
        Layout.topMargin: Theme.spaceS
    }
    PackCard {
        meeting: screen.meeting
    }
    PaperList {
        scroll: screen.scroll
        papers: one.documents
        withMeeting: true
        onOpened: hash => screen.pane.openPaper(hash)
    }
    MEmptyState {
        visible: !one.exists
        glyph: "calendar"
        title: qsTr("The meeting is not here any more")
    }
    Loader {
        id: nominating

        active: false
        sourceComponent: NominateSheet {
            meeting: one
            onClosed: nominating.active = false
        }
    }
    Loader {
        id: shown

        property string personName: ""
        property string link: ""

        active: false
        sourceComponent: InvitationSheet {
            personName: shown.personName
            link: shown.link
            expires: qsTr("Can be used once, within 14 days. Send it by a way that only the substitute reads.")
            onClosed: {
                shown.active = false;
                shown.link = "";
            }
        }
    }
}
