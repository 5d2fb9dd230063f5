// Meetings that I miss while items still count on me: the way to settle it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

ColumnLayout {
    id: cards

    required property TabPane pane
    readonly property int count: away.count

    visible: count > 0
    spacing: 12
    Layout.fillWidth: true

    AwayListModel {
        id: away
    }
    Repeater {
        model: away

        MCard {
            id: card

            required property string meeting
            required property string mandate
            required property string overline
            required property string title
            required property string body
            required property string actionName

            MText {
                kind: MText.Small
                text: card.overline
            }
            MText {
                kind: MText.Card
                text: card.title
            }
            MText {
                kind: MText.Secondary
                text: card.body
                color: Theme.bad
            }
            MButton {
                text: qsTr("See the ways")
                accessibleName: card.actionName
                Layout.topMargin: 4
                onClicked: {
                    cards.pane.fromList();
                    cards.pane.open("AbsenceScreen.qml", { meeting: card.meeting, mandate: card.mandate });
                }
            }
        }
    }
}
