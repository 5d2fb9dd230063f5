// One item among those to declare on: what is proposed, the five stances, and a comment.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

ColumnLayout {
    id: row

    required property string item
    required property string numberText
    required property string title
    required property var clauses
    required property string versionText
    required property string section
    required property bool begins
    required property int stance
    required property string comment
    required property DeclareAllModel all
    property bool reading: false

    spacing: Theme.spaceXs
    Layout.fillWidth: true

    MText {
        visible: row.begins
        kind: MText.Section
        text: row.section
        Layout.bottomMargin: Theme.spaceS
    }
    MText {
        kind: MText.Card
        text: qsTr("%1 %2", "an item's number and title").arg(row.numberText).arg(row.title)
    }
    MText {
        kind: MText.Small
        text: row.versionText
    }
    MButton {
        kind: MButton.Quiet
        glyph: row.reading ? "chevron-up" : "chevron-down"
        text: row.reading ? qsTr("Hide the proposal") : qsTr("Read the proposal")
        accessibleName: qsTr("%1, item %2").arg(text).arg(row.numberText)
        leftPadding: 0
        onClicked: row.reading = !row.reading
    }
    Repeater {
        // By number: the rows outlive a list that is read anew.
        model: row.reading ? row.clauses.length : 0

        MText {
            required property int index

            longText: true
            text: qsTr("that %1", "a clause of a proposal").arg(row.clauses[index] || "")
            Layout.bottomMargin: Theme.spaceXs
        }
    }
    Flow {
        id: choices

        spacing: Theme.spaceXs
        Layout.fillWidth: true
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Position, item %1").arg(row.numberText)

        Repeater {
            model: row.all.stances

            MFilterChip {
                required property string modelData
                required property int index

                text: modelData
                accessibleName: qsTr("%1, item %2").arg(modelData).arg(row.numberText)
                checked: row.stance === index + 1
                width: Math.min(implicitWidth, choices.width)
                // Pressed again it is chosen no more.
                onClicked: row.all.choose(row.item, checked ? 0 : index + 1, words.text)
            }
        }
    }
    MTextArea {
        id: words

        visible: row.stance > 0
        label: qsTr("Comment, item %1").arg(row.numberText)
        placeholder: row.stance === 2 ? qsTr("What is your reservation?") : qsTr("Can be left empty")
        minimumLines: 1
        Component.onCompleted: text = row.comment
        onEdited: row.all.choose(row.item, row.stance, text)
    }
}
