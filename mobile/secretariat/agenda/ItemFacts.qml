// What an item is: title, kind, class with its rule in plain words and whom it needs, areas, principals, who presents it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MCard {
    id: facts

    required property ItemEditorModel editor
    // Some principals alone are concerned.
    property bool somePrincipals: false

    signal subItem
    signal matterOpened(string matter)

    function fill(): void {
        heading.text = editor.title;
        rapporteur.text = editor.rapporteur;
        summary.text = editor.summary;
        reason.text = editor.reason;
        somePrincipals = !editor.allPrincipals;
    }

    gap: 12
    Component.onCompleted: fill()

    Connections {
        target: facts.editor

        function onLoaded(): void {
            facts.fill();
        }
    }
    MTextField {
        id: heading

        label: qsTr("Title")
        readOnly: facts.editor.fixed
        maximumLength: 400
        onEdited: facts.editor.setTitle(text)
    }
    ItemChoice {
        label: qsTr("Kind")
        enabled: !facts.editor.fixed
        choices: [{ value: 1, text: qsTr("Decision") }, { value: 2, text: qsTr("Information") }, { value: 3, text: qsTr("Discussion") }]
        value: facts.editor.kind
        onPicked: value => facts.editor.setKind(value)
    }
    ItemChoice {
        visible: facts.editor.kind === 1
        enabled: !facts.editor.fixed
        label: qsTr("Class")
        choices: [{ value: 1, text: qsTr("All members") }, { value: 2, text: qsTr("Subject area") }, { value: 3, text: qsTr("Money") }]
        value: facts.editor.decisionClass
        onPicked: value => facts.editor.setDecisionClass(value)
    }
    ItemMarks {
        visible: facts.editor.kind === 1 && facts.editor.decisionClass === 2
        enabled: !facts.editor.fixed
        label: qsTr("Subject areas")
        rows: facts.editor.areas
        onMarked: (id, on) => facts.editor.setArea(id, on)
    }
    MCheckRow {
        visible: facts.editor.kind === 1 && facts.editor.decisionClass === 2
        enabled: !facts.editor.fixed
        text: qsTr("Some principals alone are concerned")
        checked: facts.somePrincipals
        onToggled: {
            facts.somePrincipals = checked;
            if (!checked)
                facts.editor.allPrincipalsAgain();
        }
    }
    ItemMarks {
        visible: facts.editor.kind === 1 && facts.editor.decisionClass === 2 && facts.somePrincipals
        enabled: !facts.editor.fixed
        label: qsTr("Principals")
        rows: facts.editor.principals
        onMarked: (id, on) => facts.editor.setPrincipal(id, on)
    }
    MCard {
        visible: facts.editor.ruleText !== ""
        soft: true
        padding: 12
        gap: 4

        MText {
            kind: MText.Small
            color: Theme.ink
            text: facts.editor.ruleText
        }
        MText {
            visible: text !== ""
            kind: MText.Small
            text: facts.editor.needsText
        }
    }
    MTextField {
        id: rapporteur

        label: qsTr("Rapporteur")
        readOnly: facts.editor.fixed
        maximumLength: 200
        onEdited: facts.editor.setRapporteur(text)
    }
    MTextArea {
        id: summary

        label: qsTr("Summary")
        readOnly: facts.editor.fixed
        minimumLines: 3
        onEdited: facts.editor.setSummary(text)
    }
    MListRow {
        visible: facts.editor.matterTitle !== ""
        glyph: "inbox"
        eyebrow: qsTr("Takes up the matter")
        title: facts.editor.matterTitle
        accessibleName: qsTr("Open the matter %1").arg(facts.editor.matterTitle)
        onClicked: facts.matterOpened(facts.editor.matter)
    }
    MTextArea {
        id: reason

        visible: facts.editor.needsReason
        label: qsTr("Why it changes")
        minimumLines: 2
        onEdited: facts.editor.setReason(text)
    }
    MText {
        visible: facts.editor.itemChanged && facts.editor.itemMissing !== ""
        kind: MText.Small
        text: facts.editor.itemMissing
    }
    Flow {
        visible: !facts.editor.fixed
        spacing: Theme.spaceS
        Layout.fillWidth: true

        MButton {
            visible: facts.editor.itemChanged
            enabled: facts.editor.itemMissing === "" && facts.editor.conflicts.count === 0
            kind: MButton.Primary
            text: qsTr("Sign the item")
            onClicked: facts.editor.save()
        }
        MButton {
            visible: facts.editor.itemChanged && !facts.editor.proposalChanged
            kind: MButton.Quiet
            glyph: "undo"
            text: qsTr("As it was")
            onClicked: facts.editor.discard()
        }
        MButton {
            visible: !facts.editor.itemChanged
            kind: MButton.Quiet
            glyph: "plus"
            text: qsTr("Add a sub-item")
            onClicked: facts.subItem()
        }
    }
}
