// What an earlier version of a proposal changed.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    required property ItemEditorModel editor
    required property int revision
    readonly property var changes: editor.changesTo(revision)

    title: qsTr("What changed in version %1").arg(revision)
    Component.onCompleted: open()

    MText {
        visible: sheet.changes.length === 0
        text: qsTr("The att-clauses and the papers are the same.")
    }
    Repeater {
        // By number: the rows outlive a list that is read anew.
        model: sheet.changes.length

        ChangeCard {
            required property int index

            change: sheet.changes[index] || ({ label: "", lead: "", removed: "", added: "", rest: "", spoken: "" })
        }
    }
}
