// Every change of what is shown, as the log has it; read when it is asked for.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

MStack {
    id: history

    required property RegisterModel register

    spacing: 12

    MButton {
        visible: !history.register.changesShown
        kind: MButton.Quiet
        glyph: "clock"
        text: qsTr("Show every change")
        onClicked: history.register.showChanges()
    }
    MText {
        visible: history.register.changesShown
        kind: MText.Section
        text: qsTr("Every change, newest first")
    }
    MText {
        visible: history.register.changesShown && history.register.changes.count === 0
        kind: MText.Secondary
        text: qsTr("As the forum was founded.")
    }
    Repeater {
        model: history.register.changes

        MStack {
            id: change

            required property var model

            spacing: 2

            MText {
                text: change.model.title
                font.weight: Font.Medium
            }
            MText {
                visible: text !== ""
                kind: MText.Secondary
                text: change.model.text
            }
            MText {
                kind: MText.Small
                text: change.model.timeText
            }
        }
    }
}
