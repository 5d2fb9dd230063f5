// Printing a paper: what that means, and on which printer.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MSheet {
    id: sheet

    required property PaperHandout handout

    title: qsTr("Print the paper")
    subtitle: handout.fileName
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: {
        Session.clearProblem();
        handout.lookForPrinters();
        open();
    }

    Connections {
        target: sheet.handout

        function onPrinted(): void {
            sheet.close();
        }
    }
    MBanner {
        tone: MTone.Warn
        glyph: "warning"
        text: qsTr("What is printed leaves Mandat and its encryption, also on its way to the printer. You answer for where it goes.")
    }
    MProgress {
        visible: sheet.handout.looking
        text: qsTr("Looking for printers")
    }
    MText {
        visible: sheet.handout.printersText !== ""
        kind: MText.Secondary
        text: sheet.handout.printersText
    }
    MText {
        visible: which.visible
        kind: MText.Section
        text: which.label
        Layout.topMargin: Theme.spaceS
    }
    MRadioGroup {
        id: which

        visible: sheet.handout.printers.count > 0
        label: qsTr("Printer")

        Repeater {
            model: sheet.handout.printers

            MRadioRow {
                required property var model

                value: model.name
                text: model.label
            }
        }
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MButton {
            kind: MButton.Primary
            glyph: "print"
            text: qsTr("Print")
            enabled: which.value !== "" && !sheet.handout.busy
            busy: sheet.handout.busy
            Layout.fillWidth: true
            onClicked: sheet.handout.print(which.value)
        }
    ]
}
