// Where somebody asks me to state their position at the meeting: the way to it.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MCard {
    id: card

    required property string meeting
    signal opened

    visible: convey.requests.count > 0
    padding: 4

    ConveyModel {
        id: convey

        meeting: card.meeting
    }
    MListRow {
        glyph: "people"
        title: qsTr("For another member")
        subtitle: qsTr("%n members ask you to state their position", "", convey.requests.count)
        onClicked: card.opened()
    }
}
