// Reservations against what was decided, and the way to one's own.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MCard {
    id: card

    required property ItemModel model
    signal reserve(string mandate)

    visible: model.reservations.count > 0 || model.reserveFor !== ""

    MText {
        visible: card.model.reservations.count > 0
        kind: MText.Strong
        text: qsTr("Reservations")
    }
    Repeater {
        model: card.model.reservations

        MStack {
            id: row

            required property string whoText
            required property string text
            required property string stateText
            required property bool mine
            required property string mandate

            spacing: 2
            Layout.fillWidth: true

            MText {
                kind: MText.Small
                text: row.whoText
            }
            MText {
                longText: true
                text: row.text
            }
            MText {
                visible: row.stateText !== ""
                kind: MText.Small
                text: row.stateText
            }
            MButton {
                visible: row.mine
                kind: MButton.Quiet
                glyph: "undo"
                text: qsTr("Take back the reservation")
                accessibleName: card.model.reservations.count > 1 ? text + ", " + row.whoText : text
                onClicked: card.model.reserve(row.mandate, "")
            }
        }
    }
    MButton {
        visible: card.model.reserveFor !== ""
        kind: MButton.Quiet
        glyph: "pen"
        text: qsTr("Make a reservation")
        onClicked: card.reserve(card.model.reserveFor)
    }
}
