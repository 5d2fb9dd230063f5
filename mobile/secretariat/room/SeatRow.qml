// One seat: who, and three marks of which one is chosen. Right goes from the seat to its marks, Left back.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MPressable {
    id: row

    // A row of RoomModel.seats, as values.
    required property var seat
    required property int index
    property bool open: false
    property bool decided: false
    readonly property bool editable: open && !decided
    readonly property bool hasSubstitute: seat.substitute !== ""

    signal step(int by)
    signal presenceChosen(int presence, bool bySubstitute)
    signal recuse

    // Whoever has sent a substitute is there by that one, until a tap on the same mark says that they came themselves.
    function choose(presence: int): void {
        if (!editable)
            return;
        const again = seat.presence === presence && presence > 1;
        presenceChosen(presence, hasSubstitute && (again ? !seat.bySubstitute : true));
    }

    function markAt(place: int): Item {
        if (place < marks.count)
            return marks.itemAt(place);
        return recusal;
    }

    // Among the marks that can be pressed; before the first is the seat itself.
    function goAcross(by: int): void {
        let at = -1;
        for (let place = 0; place <= marks.count; ++place) {
            if (markAt(place).activeFocus)
                at = place;
        }
        for (let next = at + by; next >= -1 && next <= marks.count; next += by) {
            const to = next < 0 ? row : markAt(next);
            if (to.enabled) {
                to.forceActiveFocus(Qt.TabFocusReason);
                return;
            }
        }
    }

    role: Accessible.ListItem
    accessibleName: seat.rowName
    focusRadius: 8
    leftPadding: 10
    rightPadding: 4
    topPadding: 2
    bottomPadding: 2
    onClicked: choose(seat.presence === 2 ? 1 : 2)
    // A double click notes once (MButton).
    onDoubleClicked: {}
    Keys.onPressed: event => {
        event.accepted = true;
        // Held, only the arrows go on.
        if (event.isAutoRepeat && [Qt.Key_1, Qt.Key_2, Qt.Key_3, Qt.Key_J].includes(event.key))
            return;
        if (event.key === Qt.Key_Up)
            step(-1);
        else if (event.key === Qt.Key_Down && !(event.modifiers & Qt.ControlModifier))
            step(1);
        else if (event.key === Qt.Key_Right)
            goAcross(1);
        else if (event.key === Qt.Key_Left)
            goAcross(-1);
        else if (event.key === Qt.Key_1)
            choose(2);
        else if (event.key === Qt.Key_2)
            choose(3);
        else if (event.key === Qt.Key_3)
            choose(1);
        else if (event.key === Qt.Key_J && !(event.modifiers & Qt.ControlModifier) && editable)
            recuse();
        else
            event.accepted = false;
    }

    contentItem: RowLayout {
        spacing: 2

        MStack {
            spacing: 0

            MText {
                kind: MText.Secondary
                color: Theme.ink
                font.weight: Font.DemiBold
                text: Hyphens.joints(row.seat.title)
                Accessible.ignored: true
            }
            MText {
                visible: text !== ""
                kind: MText.Small
                text: Hyphens.soften(Parts.joined([row.seat.subtitle, row.seat.presence === 0 ? row.seat.presenceText : "", row.seat.bySubstitute ? qsTr("substitute") : ""], " · "))
                Accessible.ignored: true
            }
            MText {
                visible: text !== ""
                kind: MText.Small
                font.weight: Font.DemiBold
                text: row.seat.wordText
                color: Theme.toneInk(row.seat.wordTone)
                Accessible.ignored: true
            }
        }
        Repeater {
            id: marks

            // In the room, remotely, not there.
            model: 3

            MIconButton {
                id: mark

                required property int index
                readonly property int presence: [2, 3, 1][index]
                readonly property bool chosen: row.seat.presence === presence

                glyph: ["person", "device", "minus"][index]
                text: [row.seat.roomName, row.seat.remoteName, row.seat.awayName][index]
                tabStop: false
                enabled: row.editable || chosen
                color: chosen ? (presence === 1 ? Theme.ink : Theme.accentInk) : Theme.ink2
                Accessible.checkable: true
                Accessible.checked: chosen
                onClicked: row.choose(presence)
                onDoubleClicked: {}

                background: Rectangle {
                    radius: Theme.radiusField
                    color: mark.chosen ? (mark.presence === 1 ? Theme.neutralSoft : Theme.accent) : (mark.down ? Theme.pressTint : (mark.hovered ? Theme.hoverTint : Theme.clear))
                    border.width: mark.chosen ? 0 : 1
                    border.color: Theme.hairline
                    anchors.margins: 5
                    anchors.fill: parent
                }
            }
        }
        MIconButton {
            id: recusal

            glyph: "shield"
            text: row.seat.recuseName
            tabStop: false
            enabled: row.editable
            color: row.seat.recused ? Theme.warn : Theme.ink2
            Accessible.checkable: true
            Accessible.checked: row.seat.recused
            onClicked: row.recuse()
            onDoubleClicked: {}
        }
    }
    background: Rectangle {
        color: row.hovered ? Theme.hoverTint : Theme.clear
    }
}
