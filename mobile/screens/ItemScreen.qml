// One item: what was decided or is proposed, why it concerns me, my word on it and the others', the papers, what has happened.
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
    required property string item
    // The mandate whose sheet opens with the screen: to declare, or to see what has changed since it was. Empty: none.
    property string declareAtOnce: ""
    // Not what has changed first.
    property bool declareStraight: false

    function resumeWith(): var {
        const declaring = sheet.item as DeclareSheet;
        return { declareAtOnce: declaring ? declaring.mandate : "", declareStraight: true };
    }

    // A row of the model's mandates.
    function declareFor(row): void {
        if (row.canDeclare)
            sheet.setSource(Qt.resolvedUrl("DeclareSheet.qml"), {
                model: one, mandate: row.mandate, stance: row.stance, saidBefore: row.comment,
                subtitle: row.functionText + ". " + row.revisionText
            });
    }

    function reaffirmFor(row): void {
        sheet.setSource(Qt.resolvedUrl("ChangesSheet.qml"), {
            model: one, before: row.staleRevision, after: one.revision, mandate: row.mandate, functionText: row.functionText,
            stance: row.stance, comment: row.comment
        });
        sheet.opened.otherwise.connect(() => Parts.later(() => screen.declareFor(row)));
    }

    backVisible: pane.depth > 1 || !pane.split
    onBack: pane.back()
    eyebrow: one.overline
    title: one.title
    spacing: 12

    ItemModel {
        id: one

        meeting: screen.meeting
        item: screen.item
    }
    EnteredWordsModel {
        id: entered

        meeting: screen.meeting
        item: screen.item
    }
    Flow {
        spacing: Theme.spaceS
        Layout.fillWidth: true

        Repeater {
            model: one.chips

            MChip {
                required property string modelData
                required property int index

                text: modelData
                tone: index === 0 && one.isDecision ? MTone.Accent : MTone.Neutral
            }
        }
    }
    ProblemBanner {}
    Loader {
        active: one.decided
        visible: active
        Layout.fillWidth: true
        sourceComponent: DecisionCard {
            decision: one.decision
        }
    }
    ReservationsCard {
        model: one
        onReserve: mandate => sheet.setSource(Qt.resolvedUrl("ReserveSheet.qml"), { model: one, mandate: mandate })
    }
    MText {
        visible: entered.count > 0
        kind: MText.Section
        text: qsTr("Stated for you")
    }
    Repeater {
        model: entered

        EnteredCard {
            words: entered
            itemIsNamed: true
            onEvidenceOpened: screen.pane.openPaper(evidenceFile)
        }
    }
    Repeater {
        model: one.mandates

        PositionCard {
            id: mine

            // As it is now: the row may change while a sheet is open.
            readonly property var row: ({
                mandate: mandate, stance: stance, comment: comment, functionText: functionText,
                revisionText: revisionText, staleRevision: staleRevision, canDeclare: canDeclare
            })

            first: index === 0
            alone: one.mandates.count === 1
            onDeclare: screen.declareFor(row)
            onCompare: screen.reaffirmFor(row)
            onWithdraw: one.withdraw(mandate)
            onReceipt: screen.pane.openReceipt(statement)
            Component.onCompleted: if (screen.declareAtOnce === mandate && canDeclare) {
                screen.declareAtOnce = "";
                Parts.later(() => staleRevision > 0 && !screen.declareStraight ? screen.reaffirmFor(row) : screen.declareFor(row));
            }
        }
    }
    MText {
        visible: one.summary !== ""
        longText: true
        text: one.summary
    }
    MText {
        visible: one.rapporteurText !== ""
        kind: MText.Secondary
        text: one.rapporteurText
    }
    ProposalCard {
        clauses: one.clauses
        changed: one.clauseChanged
        revisionText: one.revisionText
    }
    ItemWhy {
        model: one
    }
    MText {
        visible: one.documents.count > 0
        kind: MText.Section
        text: qsTr("Papers")
        Layout.topMargin: Theme.spaceS
    }
    PaperList {
        scroll: screen.scroll
        papers: one.documents
        onOpened: hash => screen.pane.openPaper(hash)
    }
    MText {
        visible: one.positions.count > 0
        kind: MText.Section
        text: qsTr("The others' positions")
        Layout.topMargin: Theme.spaceS
    }
    MCard {
        visible: one.positions.count > 0
        padding: 4
        gap: 0

        Repeater {
            model: one.positions

            OthersRow {
                last: index === one.positions.count - 1
            }
        }
    }
    MText {
        visible: one.history.count > 0
        kind: MText.Section
        text: qsTr("What has happened")
        Layout.topMargin: Theme.spaceS
    }
    HistoryList {
        events: one.history
        onCompared: (before, after) => sheet.setSource(Qt.resolvedUrl("ChangesSheet.qml"), { model: one, before: before, after: after })
        onOpened: (meeting, item) => item !== "" ? screen.pane.openItem(meeting, item, "") : screen.pane.openMeeting(meeting)
    }
    MSwitchRow {
        visible: one.canRecuse || one.recused
        text: qsTr("I have a conflict of interest")
        subtitle: qsTr("You then take no part in this item and are not counted in it.")
        checked: one.recused
        onToggled: {
            one.setRecused(checked);
            checked = Qt.binding(() => one.recused);
        }
    }
    MEmptyState {
        visible: !one.exists
        glyph: "document"
        title: qsTr("The item is not on the agenda any more")
    }
    Loader {
        id: sheet

        readonly property var opened: item

        visible: false

        Connections {
            target: sheet.item
            ignoreUnknownSignals: true

            function onClosed() {
                sheet.source = "";
            }
        }
    }
}
