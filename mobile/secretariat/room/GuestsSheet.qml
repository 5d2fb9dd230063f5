// Who is there without being counted: those who are noted, and those who can be expected, each by one tap; and somebody else.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

RoomSheet {
    id: sheet

    title: qsTr("Without a mandate")
    subtitle: qsTr("For the minutes. Whoever has no mandate is never counted.")
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: open()

    MText {
        visible: sheet.room.guests.count === 0
        kind: MText.Secondary
        text: qsTr("Nobody is expected.")
    }
    Repeater {
        model: sheet.room.guests

        MCheckRow {
            id: guest

            required property var row
            required property int index

            enabled: sheet.room.open
            text: row.title
            accessibleName: row.spokenName
            subtitle: row.subtitle
            checked: row.there
            onToggled: {
                // Refused, it is as it was.
                if (!sheet.room.markGuest(index, checked))
                    checked = Qt.binding(() => guest.row.there);
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
            visible: sheet.room.open
            glyph: "plus"
            text: qsTr("Somebody else")
            Layout.fillWidth: true
            onClicked: sheet.goOn("GuestSheet.qml")
        }
    ]
}
