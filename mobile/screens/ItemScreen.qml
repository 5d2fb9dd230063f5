// One item: what is proposed, why it concerns me, the papers, my word on it and the others'.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MPage {
    id: screen

    required property Item pane
    required property string meeting
    required property string item
    // The mandate whose sheet opens with the screen; empty: none.
    property string declareAtOnce: ""

    function declareFor(mandate: string, functionText: string, revisionText: string, stance: int, comment: string): void {
        declaring.stance = stance;
        declaring.comment = comment;
        declaring.mandate = mandate;
        declaring.functionText = functionText;
        declaring.revisionText = revisionText;
        declaring.active = true;
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
    Repeater {
        model: one.mandates

        PositionCard {
            first: index === 0
            alone: one.mandates.count === 1
            onDeclare: screen.declareFor(mandate, functionText, revisionText, stance, comment)
            onWithdraw: one.withdraw(mandate)
            onReceipt: screen.pane.openReceipt(statement)
            Component.onCompleted: if (screen.declareAtOnce === mandate && canDeclare) {
                screen.declareAtOnce = "";
                Qt.callLater(screen.declareFor, mandate, functionText, revisionText, stance, comment);
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
    MCard {
        visible: one.whyMeText !== "" || one.ruleText !== ""
        gap: 12

        ColumnLayout {
            visible: one.whyMeText !== ""
            spacing: 2

            MText {
                kind: MText.Strong
                text: qsTr("Why you")
            }
            MText {
                kind: MText.Secondary
                text: one.whyMeText
            }
        }
        ColumnLayout {
            visible: one.ruleText !== ""
            spacing: 2

            MText {
                kind: MText.Strong
                text: qsTr("How it is decided")
            }
            MText {
                kind: MText.Secondary
                text: one.ruleText
            }
        }
    }
    MText {
        visible: one.documents.count > 0
        kind: MText.Section
        text: qsTr("Papers")
        Layout.topMargin: Theme.spaceS
    }
    PaperList {
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
        id: declaring

        property string mandate: ""
        property string functionText: ""
        property string revisionText: ""
        property int stance: 0
        property string comment: ""

        active: false
        sourceComponent: DeclareSheet {
            model: one
            mandate: declaring.mandate
            stance: declaring.stance
            saidBefore: declaring.comment
            subtitle: declaring.functionText + ". " + declaring.revisionText
            onClosed: declaring.active = false
        }
    }
}
