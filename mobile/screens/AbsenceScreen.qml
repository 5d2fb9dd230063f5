// "I can't come": what counts on me at the meeting, which ways there are, what I have done about it, what is still missing.
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
    property string mandate: ""
    // Opens with the question to which items I come.
    property bool askWhich: false

    backVisible: pane.depth > 1 || !pane.split
    onBack: pane.back()
    eyebrow: absence.meetingText
    title: qsTr("If you cannot come")
    spacing: 12
    Component.onCompleted: if (askWhich && absence.canAnswer) which.active = true

    AbsenceModel {
        id: absence

        meeting: screen.meeting
        mandate: screen.mandate
    }
    DeclareAllModel {
        id: positions

        meeting: screen.meeting
        mandate: absence.mandate
    }
    ConveyanceRequestModel {
        id: requests

        meeting: screen.meeting
        mandate: absence.mandate
    }
    EnteredWordsModel {
        id: entered

        meeting: screen.meeting
    }
    MeetingModel {
        id: one

        meeting: screen.meeting
        onInvited: (personName, link) => {
            nominating.active = false;
            invitation.personName = personName;
            invitation.link = link;
            invitation.active = true;
        }
    }
    ProblemBanner {}
    MRadioGroup {
        label: qsTr("For the mandate")
        visible: absence.mandates.count > 1
        value: absence.mandate
        onChosen: value => absence.mandate = value

        Repeater {
            model: absence.mandates

            MRadioRow {
                required property string mandate
                required property string functionText

                value: mandate
                text: functionText
            }
        }
    }
    MBanner {
        visible: absence.exists && absence.isAhead
        tone: absence.uncoveredTone
        title: absence.uncoveredItems === "" ? "" : absence.uncoveredText
        text: absence.uncoveredItems === "" ? absence.uncoveredText : qsTr("%1. Choose a way for each of them: you can do several.").arg(absence.uncoveredItems)
    }
    MCard {
        visible: absence.exists && absence.isAhead

        MText {
            kind: MText.Small
            text: absence.functionText
        }
        MText {
            kind: MText.Card
            text: absence.answerText
        }
        Flow {
            visible: absence.canAnswer
            spacing: Theme.spaceS
            Layout.fillWidth: true

            MButton {
                visible: absence.attending !== 0
                kind: MButton.Soft
                text: qsTr("I cannot come")
                onClicked: absence.answer(false, [])
            }
            MButton {
                kind: MButton.Quiet
                leftPadding: 0
                text: absence.attending === 2 ? qsTr("Change which items") : qsTr("I come to part of it")
                onClicked: which.active = true
            }
            MButton {
                visible: absence.attending !== 1
                kind: MButton.Quiet
                leftPadding: 0
                text: absence.attending < 0 ? qsTr("I am coming") : qsTr("I am coming after all")
                onClicked: absence.answer(true, [])
            }
        }
    }
    MButton {
        visible: positions.items.count > 0
        kind: MButton.Primary
        glyph: "pen"
        text: qsTr("Declare on %n items at once", "", positions.items.count)
        Layout.fillWidth: true
        onClicked: declaring.active = true
    }
    MCard {
        visible: requests.counts || one.canNominate || positions.canMail
        padding: 4
        gap: 0

        MListRow {
            visible: requests.counts
            glyph: "people"
            title: qsTr("Ask a member to state it")
            subtitle: qsTr("Another member states your position at the meeting")
            divider: one.canNominate || positions.canMail
            onClicked: askingSheet.active = true
        }
        MListRow {
            visible: one.canNominate
            glyph: "substitute"
            title: qsTr("Nominate a substitute")
            subtitle: qsTr("Comes instead of you, to the whole meeting or some of its items")
            divider: positions.canMail
            onClicked: nominating.active = true
        }
        MListRow {
            visible: positions.canMail
            glyph: "envelope"
            title: qsTr("Send by e-mail")
            subtitle: qsTr("To the secretary, before the meeting begins")
            onClicked: mailing.active = true
        }
    }
    MText {
        visible: entered.count > 0
        kind: MText.Section
        text: qsTr("Stated for you")
        Layout.topMargin: Theme.spaceS
    }
    Repeater {
        model: entered

        EnteredCard {
            words: entered
            onEvidenceOpened: screen.pane.openPaper(evidenceFile)
        }
    }
    MText {
        visible: requests.requests.count > 0
        kind: MText.Section
        text: qsTr("Members who are asked")
        Layout.topMargin: Theme.spaceS
    }
    MCard {
        visible: requests.requests.count > 0
        padding: 4
        gap: 0

        Repeater {
            model: requests.requests

            ConveyanceRow {
                last: index === requests.requests.count - 1
                onTakenBack: requests.withdraw(person)
            }
        }
    }
    MText {
        visible: one.substitutes.count > 0
        kind: MText.Section
        text: qsTr("Substitutes, in this order")
        Layout.topMargin: Theme.spaceS
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
    MText {
        visible: absence.items.count > 0
        kind: MText.Section
        text: qsTr("Items that count on you")
        Layout.topMargin: Theme.spaceS
    }
    Repeater {
        model: absence.items

        AbsenceItem {
            onOpened: screen.pane.openItem(screen.meeting, item, "")
        }
    }
    MText {
        visible: absence.othersText !== ""
        kind: MText.Secondary
        text: absence.othersText
    }
    MEmptyState {
        visible: !absence.exists
        glyph: "calendar"
        title: qsTr("You have no mandate at this meeting")
    }
    Loader {
        id: which

        active: false
        sourceComponent: WhichItemsSheet {
            away: absence
            onClosed: which.active = false
        }
    }
    Loader {
        id: declaring

        property bool thenReview: false

        active: false
        sourceComponent: DeclareAllSheet {
            all: positions
            onReview: declaring.thenReview = true
            onClosed: {
                declaring.active = false;
                if (declaring.thenReview)
                    reviewing.active = true;
                declaring.thenReview = false;
            }
        }
    }
    Loader {
        id: reviewing

        property string then: ""

        active: false
        sourceComponent: DeclareReviewSheet {
            all: positions
            onChange: reviewing.then = "change"
            onMail: reviewing.then = "mail"
            onClosed: {
                reviewing.active = false;
                declaring.active = reviewing.then === "change";
                mailing.active = reviewing.then === "mail";
                reviewing.then = "";
            }
        }
    }
    Loader {
        id: mailing

        property bool thenDeclare: false

        active: false
        sourceComponent: MailSheet {
            all: positions
            onDeclare: mailing.thenDeclare = true
            onClosed: {
                mailing.active = false;
                declaring.active = mailing.thenDeclare;
                mailing.thenDeclare = false;
            }
        }
    }
    Loader {
        id: askingSheet

        active: false
        sourceComponent: AskToConveySheet {
            asking: requests
            away: absence
            onClosed: askingSheet.active = false
        }
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
        id: invitation

        property string personName: ""
        property string link: ""

        active: false
        sourceComponent: InvitationSheet {
            personName: invitation.personName
            link: invitation.link
            expires: qsTr("Can be used once, within 14 days. Send it by a way that only the substitute reads.")
            onClosed: {
                invitation.active = false;
                invitation.link = "";
            }
        }
    }
}
