// What everything that can be pressed is made of: role, name, press action, keyboard, focus ring and the 48 px target.
//
// `accessibleName` defaults to `text`. `busy` keeps the focus where it is but takes no presses. `press()` does what a tap does. A key that is held is one press.
import QtQuick
import QtQuick.Templates as T
import Mandat.Ui

T.AbstractButton {
    id: control

    property string accessibleName: text
    property string description: ""
    property int role: Accessible.Button
    property bool busy: false
    property real focusRadius: Theme.radiusControl
    // In a group with arrow keys only one member is a tab stop.
    property bool tabStop: true
    readonly property bool focusRingVisible: ring.visible

    function press(): void {
        if (!enabled || busy)
            return;
        if (checkable) {
            toggle();
            toggled();
        }
        clicked();
    }

    implicitWidth: Math.max(Theme.target, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
    focusPolicy: Qt.StrongFocus
    activeFocusOnTab: tabStop
    hoverEnabled: true
    font.family: Theme.fontFamily
    font.pixelSize: Theme.sizeBody

    // Readers get these by pressable_reader.cc: Qt 6.4 itself tells them the C++ type's role.
    Accessible.role: role
    Accessible.name: busy ? qsTr("%1, in progress").arg(accessibleName) : accessibleName
    // Whoever says the words on a control must find it by them, whatever more its name tells.
    Accessible.description: accessibleName.includes(text) ? description : Parts.joined([text, description], ". ")
    Accessible.focusable: true
    Accessible.focused: activeFocus
    Accessible.checkable: checkable
    Accessible.checked: checked
    Accessible.onPressAction: control.press()
    Accessible.onToggleAction: control.press()

    Keys.onReturnPressed: event => {
        if (!event.isAutoRepeat)
            press();
    }
    Keys.onEnterPressed: event => {
        if (!event.isAutoRepeat)
            press();
    }
    Keys.onSpacePressed: event => event.accepted = control.busy || event.isAutoRepeat
    Keys.onReleased: event => event.accepted = event.isAutoRepeat && event.key === Qt.Key_Space

    MouseArea {
        anchors.fill: parent
        visible: control.busy
        z: 20
    }
    MFocusRing {
        id: ring

        target: control
        targetRadius: control.focusRadius
        visible: control.visualFocus
    }
}
