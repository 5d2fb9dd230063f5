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
            required property var model
            required property int index

            title: model.name
            subtitle: Parts.joined([model.roleText, model.stateText], "\n")
            glyph: model.current && forums.count > 1 ? "check-circle" : "people"
            selected: model.current && forums.count > 1
            chipText: model.current && forums.count > 1 ? qsTr("Shown") : ""
            chipTone: MTone.Accent
            chevron: !model.current
            divider: index < forums.count - 1 || card.canAdd
            onClicked: Session.openForum(model.slot)
        }
    }
    MListRow {
        visible: card.canAdd
        title: qsTr("Join one more forum")
        glyph: "plus"
        onClicked: Session.addForum()
    }
}
