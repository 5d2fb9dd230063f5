// Who is there at the item: one row a seat, grouped by principal. Up and Down go from seat to seat; 1 in the room, 2 remotely, 3 not there, J a conflict of
// interest. Each also by one tap.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

FocusScope {
    id: seats

    required property RoomModel room

    signal asked(string sheet)

    function step(from: int, by: int): void {
        const to = Math.max(0, Math.min(rows.count - 1, from + by));
        rows.currentIndex = to;
        rows.positionViewAtIndex(to, ListView.Contain);
        focusOn(rows.itemAtIndex(to));
    }

    // A line of the list, or none: without a type (mobile/README.md).
    function focusOn(line): void {
        if (line)
            line.seat.forceActiveFocus(Qt.TabFocusReason);
    }

    Rectangle {
        anchors.fill: parent
        anchors.bottomMargin: Theme.spaceM
        radius: Theme.radiusCard
        color: Theme.surface
        border.width: 1
        border.color: Theme.hairline
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 1
        anchors.bottomMargin: Theme.spaceM + 4
        spacing: 0

        ColumnLayout {
            spacing: 4
            Layout.fillWidth: true
            Layout.leftMargin: 14
            Layout.rightMargin: 14
            Layout.topMargin: 12
            Layout.bottomMargin: 4

            MText {
                kind: MText.Card
                text: seats.room.elsewhere ? qsTr("Who is there at this item alone") : qsTr("Who is there")
            }
            MText {
                visible: seats.room.elsewhere
                kind: MText.Small
                text: qsTr("The meeting is at another item. What you note here holds for this one alone.")
            }
            Flow {
                visible: seats.room.open
                spacing: Theme.spaceXs
                Layout.fillWidth: true

                MButton {
                    kind: MButton.Quiet
                    text: qsTr("The rest are in the room")
                    onClicked: seats.room.allPresent(false)
                }
                MButton {
                    kind: MButton.Quiet
                    text: qsTr("The rest are there remotely")
                    onClicked: seats.room.allPresent(true)
                }
            }
            MButton {
                visible: seats.room.open || seats.room.guestsThere > 0
                kind: MButton.Quiet
                glyph: "people"
                text: seats.room.guestsThere > 0 ? qsTr("Without a mandate: %n", "how many are there", seats.room.guestsThere) : qsTr("Without a mandate: nobody noted")
                onClicked: seats.asked("GuestsSheet.qml")
                Layout.maximumWidth: seats.width - 30
            }
            MSwitchRow {
                visible: seats.room.open && !seats.room.elsewhere
                text: qsTr("At this item alone")
                checked: seats.room.onlyHere
                onToggled: seats.room.onlyHere = checked
            }
        }
        Rectangle {
            implicitHeight: 1
            color: Theme.hairline
            Layout.fillWidth: true
        }
        MListView {
            id: rows

            clip: true
            model: seats.room.seats
            cacheBuffer: 400
            Layout.fillWidth: true
            Layout.fillHeight: true
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Seats. 1 in the room, 2 remotely, 3 not there, J conflict of interest.")

            delegate: Column {
                id: line

                required property var row
                required property int index
                readonly property alias seat: seatRow

                width: rows.width

                MText {
                    width: parent.width
                    visible: line.row.begins
                    leftPadding: 14
                    topPadding: 12
                    bottomPadding: 2
                    kind: MText.Small
                    font.weight: Font.Bold
                    text: line.row.section
                    Accessible.role: Accessible.Heading
                }
                SeatRow {
                    id: seatRow

                    // Room for the ring around it, within what the list cuts off.
                    x: 4
                    width: parent.width - 8
                    seat: line.row
                    index: line.index
                    open: seats.room.open
                    decided: seats.room.decided
                    tabStop: line.index === Math.max(0, rows.currentIndex)
                    onStep: by => seats.step(line.index, by)
                    onPresenceChosen: (presence, bySubstitute) => seats.room.setPresence(line.row.mandate, presence, bySubstitute)
                    onRecuse: seats.room.recuse(seats.room.item, line.row.mandate, line.row.recused)
                }
            }
        }
    }
}
