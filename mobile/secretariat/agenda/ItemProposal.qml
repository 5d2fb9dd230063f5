// What is proposed, in att-clauses: a new version makes earlier positions stale, and says in a sentence what has changed.
// qmllint disable unqualified
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MCard {
    id: proposal

    required property ItemEditorModel editor
    property int shownRevision: 0

    function fill(): void {
        change.text = editor.change;
    }

    gap: 12
    Component.onCompleted: fill()

    Connections {
        target: proposal.editor

        function onLoaded(): void {
            proposal.fill();
        }
    }
    MCardHead {
        text: qsTr("Proposed decision")
        chipText: proposal.editor.revision > 0 ? qsTr("Version %1").arg(proposal.editor.revision) : qsTr("Nothing proposed")
        chipTone: proposal.editor.revision > 0 ? MTone.Neutral : MTone.Warn
    }
    Repeater {
        model: proposal.editor.clauses

        ItemClause {
            readOnly: proposal.editor.fixed
            editor: proposal.editor
        }
    }
    MButton {
        visible: !proposal.editor.fixed
        kind: MButton.Quiet
        glyph: "plus"
        text: qsTr("Add a clause")
        onClicked: proposal.editor.addClause()
    }
    Repeater {
        model: proposal.editor.proposed

        MCheckRow {
            required property var row

            enabled: !proposal.editor.fixed
            text: row.name
            subtitle: checked ? qsTr("Part of the proposal") : qsTr("Not part of the proposal")
            checked: row.checked
            onToggled: proposal.editor.setProposed(row.id, checked)
        }
    }
    Repeater {
        // By number: the rows outlive a list that is read anew.
        model: proposal.editor.changes.length

        ChangeCard {
            required property int index

            change: proposal.editor.changes[index] || ({ label: "", lead: "", removed: "", added: "", rest: "", spoken: "" })
        }
    }
    MStatusLine {
        visible: text !== ""
        text: proposal.editor.staleText
        glyph: "sync"
        tone: MTone.Warn
    }
    MTextField {
        id: change

        visible: proposal.editor.proposalChanged && proposal.editor.revision > 0
        label: qsTr("What has changed, in a sentence")
        maximumLength: 500
        onEdited: proposal.editor.setChange(text)
    }
    MText {
        visible: proposal.editor.proposalChanged && proposal.editor.proposalMissing !== ""
        kind: MText.Small
        text: proposal.editor.proposalMissing
    }
    Flow {
        visible: proposal.editor.proposalChanged
        spacing: Theme.spaceS
        Layout.fillWidth: true

        MButton {
            kind: proposal.editor.itemChanged ? MButton.Soft : MButton.Primary
            enabled: proposal.editor.proposalMissing === "" && proposal.editor.conflicts.count === 0
            text: qsTr("Sign version %1").arg(proposal.editor.revision + 1)
            onClicked: proposal.editor.propose()
        }
        MButton {
            kind: MButton.Quiet
            glyph: "undo"
            text: qsTr("Drop the draft")
            onClicked: proposal.editor.discard()
        }
    }
    Repeater {
        model: proposal.editor.history

        MListRow {
            required property var row

            visible: proposal.editor.history.count > 1 && row.revision > 1
            eyebrow: row.title
            title: row.changeText
            glyph: "clock"
            accessibleName: qsTr("What changed in version %1").arg(row.revision)
            onClicked: {
                proposal.shownRevision = row.revision;
                changes.active = true;
            }
        }
    }
    Loader {
        id: changes

        active: false
        visible: false
        sourceComponent: RevisionSheet {
            editor: proposal.editor
            revision: proposal.shownRevision
            onClosed: changes.active = false
        }
    }
}
