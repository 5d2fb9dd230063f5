// The item in view: its proposal, what was said in advance, what is said at the table, what is decided, and what comes next.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

ColumnLayout {
    id: view

    required property RoomModel room
    signal asked(string sheet)

    spacing: 0

    MScroll {
        sideMargin: 0
        bottomGap: Theme.spaceM
        spacing: 12
        maximumContentWidth: width
        Layout.fillWidth: true
        Layout.fillHeight: true

        MCard {
            visible: !view.room.open && !view.room.closed

            MText {
                kind: MText.Card
                text: view.room.canOpen ? qsTr("The meeting has not begun") : qsTr("The notice has not been sent")
            }
            MText {
                kind: MText.Secondary
                text: view.room.canOpen ? qsTr("When it is opened, what was declared in advance is shown to all who take part, and later words need the chair's leave.") : qsTr("A meeting can be opened once its notice is out.")
            }
            MButton {
                visible: view.room.canOpen
                kind: MButton.Primary
                large: true
                text: qsTr("Open the meeting")
                Layout.fillWidth: true
                onClicked: view.room.openMeeting()
            }
        }
        MCard {
            visible: view.room.open && !view.room.agendaApproved

            MText {
                kind: MText.Card
                text: qsTr("The agenda is not approved yet")
            }
            MButton {
                text: qsTr("The agenda is approved")
                Layout.fillWidth: true
                onClicked: {
                    if (view.room.otherMatters().length > 0)
                        view.asked("ApproveAgendaSheet.qml");
                    else
                        view.room.approveAgenda([]);
                }
            }
        }
        MCard {
            visible: view.room.item !== ""
            gap: Theme.spaceS

            MCardHead {
                text: view.room.head
                chipText: view.room.verdictText !== "" ? view.room.verdictText : view.room.kindText
                chipTone: view.room.verdictText !== "" ? view.room.verdictTone : MTone.Neutral
            }
            MText {
                kind: MText.Sheet
                text: view.room.title
            }
            MText {
                visible: view.room.rapporteur !== ""
                kind: MText.Secondary
                text: qsTr("Presented by %1").arg(view.room.rapporteur)
            }
            MText {
                visible: text !== ""
                kind: MText.Secondary
                text: view.room.missingText
                color: Theme.warn
            }
            Repeater {
                model: view.room.decided ? 0 : view.room.clauses.length

                // The bar belongs to the text, whatever height that comes to have.
                MText {
                    id: clause

                    required property int index
                    readonly property string words: view.room.clauses[index] ?? ""

                    longText: true
                    leftPadding: 15
                    text: qsTr("that %1", "a clause of a decision").arg(words)

                    Rectangle {
                        width: 3
                        height: parent.height
                        radius: 1.5
                        color: Theme.accent
                    }
                }
            }
            MButton {
                visible: view.room.open && !view.room.started && !view.room.decided
                kind: MButton.Primary
                text: qsTr("Take up the item")
                Layout.fillWidth: true
                Layout.topMargin: Theme.spaceS
                onClicked: view.room.start(view.room.item)
            }
        }
        SaidInAdvance {
            room: view.room
        }
        SaidAtTable {
            visible: view.room.open && view.room.isDecision && !view.room.decided && view.room.clauses.length > 0
            room: view.room
            onAsked: sheet => view.asked(sheet)
        }
        MCard {
            visible: view.room.open && view.room.isDecision && !view.room.decided

            MText {
                kind: MText.Card
                text: qsTr("Decision")
            }
            MText {
                kind: MText.Secondary
                text: view.room.decidable ? qsTr("The rule allows a decision now.") : qsTr("The rule does not allow a decision now. The item can be deferred, or it is decided with a reason.")
            }
            Flow {
                spacing: Theme.spaceS
                Layout.fillWidth: true

                MButton {
                    kind: view.room.decidable && view.room.started ? MButton.Primary : MButton.Soft
                    text: qsTr("Record the decision")
                    description: qsTr("Ctrl+Return")
                    onClicked: view.asked("DecideSheet.qml")
                }
                MButton {
                    text: qsTr("Defer")
                    onClicked: view.asked("DeferSheet.qml")
                }
            }
        }
        Repeater {
            model: view.room.decided ? 1 : 0

            DecisionCard {
                decision: view.room.decision
                withTitle: false
            }
        }
        Flow {
            visible: view.room.decided && (view.room.open || view.room.closed)
            spacing: Theme.spaceS
            Layout.fillWidth: true

            MButton {
                visible: view.room.open
                glyph: "pen"
                text: qsTr("Correct the decision")
                onClicked: view.asked("DecideSheet.qml")
            }
            MButton {
                text: qsTr("Reservation")
                onClicked: view.asked("ReservationSheet.qml")
            }
        }
        MCard {
            visible: view.room.open && view.room.adjustersText === ""
            soft: true
            padding: 12
            gap: 4

            MText {
                kind: MText.Strong
                text: qsTr("Nobody is elected to adjust the minutes yet")
            }
            MButton {
                kind: MButton.Quiet
                glyph: "people"
                text: qsTr("Elect who adjusts the minutes")
                Layout.fillWidth: true
                onClicked: view.asked("ElectSheet.qml")
            }
        }
        Repeater {
            model: view.room.notes

            MCard {
                id: note

                required property var model

                soft: true
                padding: 12
                gap: 2

                RowLayout {
                    spacing: Theme.spaceS
                    Layout.fillWidth: true

                    MStack {
                        MText {
                            kind: MText.Strong
                            text: note.model.title
                        }
                        MText {
                            kind: MText.Secondary
                            text: note.model.text
                        }
                    }
                    MIconButton {
                        glyph: "close"
                        text: note.model.removeName
                        onClicked: view.room.removeNote(note.model.kind, note.model.actKey)
                    }
                }
            }
        }
        MButton {
            visible: view.room.open && view.room.item !== ""
            kind: MButton.Quiet
            glyph: "plus"
            text: qsTr("Give an assignment")
            Layout.fillWidth: true
            onClicked: view.asked("AssignmentSheet.qml")
        }
    }
    MButton {
        visible: view.room.open && view.room.nextItem !== ""
        kind: view.room.decided || !view.room.isDecision ? MButton.Primary : MButton.Soft
        glyph: "arrow-right"
        text: qsTr("Next: %1").arg(view.room.nextText)
        description: qsTr("Ctrl+Down")
        Layout.fillWidth: true
        Layout.topMargin: Theme.spaceXs
        Layout.bottomMargin: Theme.spaceM
        onClicked: view.room.start(view.room.nextItem)
    }
}
