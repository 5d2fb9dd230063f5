// Something to decide on top of a screen: a sheet from below on a phone, a dialog in a wide window.
//
// The keyboard stays inside while it is open and goes back to where it was as soon as it closes, or on from there where that is not shown any more: while it fades away it is in
// nobody's way any more, and what is pressed beside it is not lost; itself it takes no press then: what was pressed is not pressed twice. Escape, the back key, the close button and a press outside close it; `dirty` leaves out the press outside, so that nothing written is lost by a slip.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Mandat.Ui

T.Popup {
    id: sheet

    property string title: ""
    property string subtitle: ""
    property bool dirty: false
    property string closeText: qsTr("Close")
    property real safeBottom: 0
    property Item returnFocusTo: null
    // A finger that opened the sheet needs no ring afterwards.
    property bool returnRing: false
    default property alias content: scroll.content
    property alias footer: footerColumn.data
    property alias gap: scroll.spacing
    readonly property bool wide: parent !== null && parent.width >= Theme.wideWidth
    readonly property real room: parent ? parent.height : 0
    // Large text in a small window: heading and footer scroll along instead of leaving no room between them.
    readonly property bool tight: room > 0 && head.implicitHeight + footerColumn.implicitHeight > room * 0.45

    parent: T.Overlay.overlay
    modal: true
    focus: true
    padding: 0
    width: parent ? (wide ? Math.min(Theme.dialogWidth * Math.min(1.4, Theme.textScale), parent.width - 64) : parent.width) : 0
    height: Math.min((tight ? 0 : head.implicitHeight) + scroll.columnHeight + foot.implicitHeight, wide ? room - 64 : room - Theme.spaceL)
    x: parent ? (parent.width - width) / 2 : 0
    y: wide ? (room - height) / 2 : room - height
    // With any other policy, or modal, Qt keeps the window's shortcuts from whatever is under it.
    closePolicy: !modal ? T.Popup.NoAutoClose : dirty ? T.Popup.CloseOnEscape : T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    function giveFocusBack(): void {
        // What nobody sees any more is not to be pressed.
        const to = returnFocusTo && !returnFocusTo.visible ? returnFocusTo.nextItemInFocusChain() : returnFocusTo;
        if (to)
            to.forceActiveFocus(returnRing ? Qt.TabFocusReason : Qt.PopupFocusReason);
        returnFocusTo = null;
    }

    onAboutToShow: {
        modal = true;
        returnFocusTo = parent && parent.Window.window ? parent.Window.window.activeFocusItem : null;
        const control = returnFocusTo as T.Control;
        returnRing = control !== null && control.visualFocus;
        scroll.contentY = 0;
    }
    onOpened: body.forceActiveFocus(Qt.PopupFocusReason)
    onAboutToHide: {
        modal = false;
        giveFocusBack();
    }
    onClosed: modal = true

    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.durationNormal; easing.type: Easing.OutCubic }
    }
    exit: Transition {
        NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.durationFast }
    }

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }

    background: Rectangle {
        color: Theme.surface
        radius: Theme.radiusSheet

        // Square at the window's edge, round above.
        Rectangle {
            visible: !sheet.wide
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: parent.radius
            color: parent.color
        }
    }

    contentItem: FocusScope {
        id: body

        Accessible.role: Accessible.Dialog
        Accessible.name: sheet.title
        Accessible.description: sheet.subtitle
        Accessible.focusable: true
        Keys.onPressed: event => {
            if (event.key === Qt.Key_Back) {
                event.accepted = true;
                sheet.close();
            }
        }

        // Placed by plain bindings: a layout around these three settles late when their texts wrap, and Qt gives up on it.
        ColumnLayout {
            id: headSlot

            width: parent.width
            spacing: 0
            visible: !sheet.tight

            ColumnLayout {
                id: head

                parent: sheet.tight ? scroll.lead : headSlot
                spacing: 0

                Rectangle {
                    visible: !sheet.wide
                    implicitWidth: 36
                    implicitHeight: 4
                    radius: 2
                    color: Theme.hairline
                    Layout.alignment: Qt.AlignHCenter
                    Layout.topMargin: 10
                }
                RowLayout {
                    spacing: Theme.spaceS
                    Layout.leftMargin: 20
                    Layout.rightMargin: Theme.spaceS
                    Layout.topMargin: sheet.wide ? Theme.spaceS : Theme.spaceXs

                    MStack {
                        spacing: Theme.spaceXs
                        Layout.topMargin: 10

                        MHeading {
                            text: sheet.title
                            room: sheet.width - 20 - 2 * Theme.spaceS - Theme.target
                        }
                        MText {
                            visible: sheet.subtitle !== ""
                            kind: MText.Secondary
                            text: sheet.subtitle
                        }
                    }
                    MIconButton {
                        glyph: "close"
                        text: sheet.closeText
                        color: Theme.ink2
                        onClicked: sheet.close()
                        Layout.alignment: Qt.AlignTop
                    }
                }
            }
        }
        MScroll {
            id: scroll

            y: sheet.tight ? 0 : head.implicitHeight
            width: parent.width
            height: Math.max(0, foot.y - y)
            sideMargin: 20
            topGap: 12
            bottomGap: Theme.spaceXs
            maximumContentWidth: sheet.width
            spacing: Theme.spaceS
        }
        // There is more above, or below.
        Rectangle {
            y: scroll.y
            width: parent.width
            height: 1
            color: Theme.hairline
            visible: !sheet.tight && scroll.contentY > 0
        }
        Rectangle {
            y: foot.y - 1
            width: parent.width
            height: 1
            color: Theme.hairline
            visible: foot.shown && scroll.contentY < scroll.contentHeight - scroll.height - 1
        }
        Item {
            id: foot

            readonly property bool shown: !sheet.tight && footerColumn.visibleChildren.length > 0

            y: parent.height - implicitHeight
            width: parent.width
            implicitHeight: (shown ? footerColumn.implicitHeight + 32 : 4) + sheet.safeBottom

            ColumnLayout {
                id: footSlot

                x: 20
                y: 12
                width: parent.width - 40
                spacing: 0

                ColumnLayout {
                    id: footerColumn

                    parent: sheet.tight ? scroll.tail : footSlot
                    spacing: Theme.spaceS
                }
            }
        }
        MouseArea {
            anchors.fill: parent
            visible: !sheet.modal
        }
    }
}
