// What went out by another way than by mail from here: recorded, so that the log is whole.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    required property OutModel out
    property var rows: []
    property var chosen: []
    readonly property var names: chosen.concat(others.text.split("\n").map(line => line.trim()).filter(line => line !== "" && !chosen.includes(line)))

    title: qsTr("Record what was sent otherwise")
    subtitle: qsTr("By post, by another system, or handed over. It counts as sent now.")
    dirty: others.text !== ""
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: {
        const all = out.choices("");
        rows = all.filter(row => !row.isPerson);
        open();
    }

    Repeater {
        model: sheet.rows

        MCheckRow {
            required property var modelData

            text: modelData.name
            checked: sheet.chosen.includes(modelData.name)
            onToggled: sheet.chosen = checked ? sheet.chosen.concat([modelData.name]) : sheet.chosen.filter(each => each !== modelData.name)
        }
    }
    MTextArea {
        id: others

        label: qsTr("Others, one a line")
        minimumLines: 2
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MButton {
            kind: MButton.Primary
            text: qsTr("Record it as sent to %n", "recipients", sheet.names.length)
            enabled: sheet.names.length > 0
            Layout.fillWidth: true
            onClicked: if (sheet.out.recordSent("", sheet.names)) sheet.close()
        }
    ]
}
