// The register read in from a spreadsheet: a file, then every change or every error with its line, then all of it at once.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MPage {
    id: screen

    required property TabPane pane

    backVisible: true
    onBack: pane.back()
    eyebrow: qsTr("Register")
    title: intake.fileName === "" ? qsTr("Read in from a file") : intake.fileName
    spacing: 12

    RegisterImport {
        id: intake
    }
    ProblemBanner {}
    MText {
        visible: intake.fileName === ""
        text: qsTr("A table saved as CSV (UTF-8), one line for each person or mandate. Its headings are any of: namn, e-post, huvudman, uppdrag, sakområden, gäller från, gäller till, grund, roll, roll till. You see every change before anything is entered, and nobody is removed because a line is missing.")
    }
    FileChoice {
        visible: intake.fileName === ""
        endings: [".csv"]
        emptyText: qsTr("There is no CSV file in here.")
        onChosen: path => intake.read(path)
    }
    MStatusLine {
        visible: intake.summaryText !== ""
        live: true
        glyph: intake.problems.count > 0 ? "warning" : (intake.stated >= 0 ? "check" : "info")
        tone: intake.problems.count > 0 ? MTone.Bad : (intake.stated >= 0 ? MTone.Ok : MTone.Accent)
        text: intake.summaryText
    }
    Repeater {
        model: intake.problems

        MCard {
            id: problem

            required property var model

            padding: 12
            gap: 2

            MText {
                kind: MText.Strong
                text: problem.model.place
                color: Theme.bad
            }
            MText {
                text: problem.model.text
            }
        }
    }
    Repeater {
        model: intake.stated < 0 ? intake.changes : null

        ColumnLayout {
            id: change

            required property var model

            spacing: Theme.spaceXs
            Layout.fillWidth: true

            MText {
                visible: change.model.begins
                kind: MText.Section
                text: change.model.section
                Layout.topMargin: Theme.spaceS
            }
            MCard {
                padding: 12
                gap: 2

                RowLayout {
                    spacing: Theme.spaceS
                    Layout.fillWidth: true

                    MText {
                        kind: MText.Strong
                        text: change.model.title
                    }
                    MChip {
                        text: change.model.lineText
                        tone: change.model.tone
                    }
                }
                MText {
                    kind: MText.Secondary
                    text: change.model.text
                }
            }
        }
    }
    MTextField {
        id: reason

        visible: intake.canCommit && intake.stated < 0
        label: qsTr("Why")
        placeholder: qsTr("New delegation orders from the turn of the year")
        helper: qsTr("Stands in the log beside each change.")
        maximumLength: 400
    }
    MButton {
        visible: intake.canCommit && intake.stated < 0
        kind: MButton.Primary
        text: qsTr("Enter all changes")
        Layout.fillWidth: true
        onClicked: intake.commit(reason.text)
    }
    MButton {
        visible: intake.fileName !== ""
        text: intake.stated >= 0 ? qsTr("Read in another file") : qsTr("Choose another file")
        Layout.fillWidth: true
        onClicked: intake.again()
    }
}
