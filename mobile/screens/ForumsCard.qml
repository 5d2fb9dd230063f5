// The forums of this device: which one is shown, how the others stand, and one more.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MCard {
    id: card

    property bool canAdd: true

    padding: 4
    gap: 0

    ForumListModel {
        id: forums
    }
    Repeater {
        model: forums

        MListRow {
            required property string slot
            required property string name
            required property string roleText
            required property string stateText
            required property bool current
            required property int index

            title: name
            subtitle: Parts.joined([roleText, stateText], "\n")
            glyph: current && forums.count > 1 ? "check-circle" : "people"
            selected: current && forums.count > 1
            chipText: current && forums.count > 1 ? qsTr("Shown") : ""
            chipTone: MTone.Accent
            chevron: !current
            divider: index < forums.count - 1 || card.canAdd
            onClicked: Session.openForum(slot)
        }
    }
    MListRow {
        visible: card.canAdd
        title: qsTr("Join one more forum")
        glyph: "plus"
        onClicked: Session.addForum()
    }
}
