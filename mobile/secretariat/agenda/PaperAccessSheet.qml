// Who may read a paper. A restriction states its legal ground.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    required property ItemPapersModel papers
    required property var row
    property string hash: ""
    readonly property bool restricted: who.value === "restricted"

    title: qsTr("Who may read the paper?")
    subtitle: row ? row.title : ""
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: {
        hash = row.hash;
        who.value = row.access;
        ground.text = row.ground;
        open();
    }

    MRadioGroup {
        id: who

        label: qsTr("Who may read the paper?")

        MRadioRow {
            value: "meeting"
            text: qsTr("Whoever reads the meeting")
        }
        MRadioRow {
            value: "item"
            text: qsTr("They, and experts who are invited to the item")
        }
        MRadioRow {
            value: "restricted"
            text: qsTr("Those named here and the secretariat alone")
            subtitle: qsTr("Others do not see that there is such a paper.")
        }
    }
    MTextField {
        id: ground

        visible: sheet.restricted
        label: qsTr("Legal ground")
        placeholder: qsTr("Such as OSL chapter 26 section 1")
        maximumLength: 400
    }
    MText {
        visible: sheet.restricted
        kind: MText.Section
        text: qsTr("Who is to read it?")
        Layout.topMargin: Theme.spaceS
    }
    Repeater {
        model: sheet.restricted ? sheet.papers.readers : null

        MCheckRow {
            required property var row

            text: row.name
            checked: row.checked
            onToggled: sheet.papers.setReader(row.id, checked)
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
            text: qsTr("Sign who may read it")
            enabled: !sheet.restricted || ground.text.trim() !== ""
            Layout.fillWidth: true
            onClicked: {
                if (sheet.papers.setAccess(sheet.hash, who.value, ground.text))
                    sheet.close();
            }
        }
    ]
}
