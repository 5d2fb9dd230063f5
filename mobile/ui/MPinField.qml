// A PIN: digits only, shown as dots, told to no keyboard that learns and to no screen reader.
//
// `digits` is how many are wanted at least (dots drawn); more may be written, up to `maximumLength`.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.Ui

FocusScope {
    id: control

    property alias label: frame.label
    property alias helper: frame.helper
    property alias error: frame.error
    property alias text: editor.text
    property alias maximumLength: editor.maximumLength
    property int digits: 6
    readonly property bool complete: editor.length >= digits
    readonly property alias field: editor

    signal accepted
    signal edited

    function clear(): void {
        editor.clear();
    }

    implicitWidth: 240
    implicitHeight: frame.implicitHeight
    Layout.fillWidth: true

    MFieldFrame {
        id: frame

        width: parent.width

        // Qt 6.4 gives screen readers the text of anything with the role of an editor, hidden or not, and takes the name from what
        // is marked as a password. So this frame is the named editor without a text, and the real one speaks, when it gets the
        // keyboard, as an indicator of how many digits there are. (A TextField of the Templates stays an editor to readers.)
        Item {
            implicitHeight: Math.max(Theme.primaryHeight, Theme.px(24) + 2 * 12)
            Layout.fillWidth: true

            Accessible.role: Accessible.EditableText
            Accessible.name: frame.label
            Accessible.description: frame.spoken
            Accessible.editable: true
            Accessible.focusable: true
            Accessible.focused: editor.activeFocus

            TextInput {
                id: editor

                anchors.fill: parent
                focus: true
                activeFocusOnTab: true
                maximumLength: 12
                color: Theme.clear
                selectionColor: Theme.clear
                selectedTextColor: Theme.clear
                cursorDelegate: Item {}
                font.family: Theme.fontFamily
                font.pixelSize: Theme.sizeBody
                echoMode: TextInput.Password
                passwordMaskDelay: 0
                selectByMouse: false
                clip: true
                inputMethodHints: Qt.ImhDigitsOnly | Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhHiddenText
                validator: RegularExpressionValidator { regularExpression: /[0-9]*/ }
                onAccepted: control.accepted()
                onTextEdited: control.edited()

                Accessible.role: Accessible.Indicator
                Accessible.description: frame.label + ". " + qsTr("%1 digits written").arg(editor.length)
                Accessible.focusable: true
                Accessible.focused: activeFocus

                Rectangle {
                    anchors.fill: parent
                    radius: Theme.radiusField
                    color: Theme.surface
                    border.width: editor.activeFocus || frame.error !== "" ? 2 : 1
                    border.color: frame.error !== "" ? Theme.bad : (editor.activeFocus ? Theme.accent : Theme.outline)
                }

                Row {
                    id: dots

                    readonly property int count: Math.max(control.digits, editor.length)
                    readonly property real dot: Math.min(Theme.px(14), (editor.width - 28) / (count * 1.6))

                    anchors.centerIn: parent
                    spacing: dot * 0.6

                    Repeater {
                        model: dots.count

                        Rectangle {
                            required property int index
                            readonly property bool filled: index < editor.length

                            width: dots.dot
                            height: dots.dot
                            radius: dots.dot / 2
                            color: filled ? Theme.ink : Theme.clear
                            border.width: filled ? 0 : 2
                            border.color: editor.activeFocus && index === editor.length ? Theme.accent : Theme.outline
                        }
                    }
                }
            }
        }
    }
}
