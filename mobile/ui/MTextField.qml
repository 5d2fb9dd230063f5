// One line of text with its label. `field` is the editor itself.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Mandat.Ui

FocusScope {
    id: control

    property alias label: frame.label
    property alias helper: frame.helper
    property alias error: frame.error
    property alias text: editor.text
    property alias placeholder: hint.text
    property alias readOnly: editor.readOnly
    property alias inputMethodHints: editor.inputMethodHints
    property alias maximumLength: editor.maximumLength
    property alias validator: editor.validator
    readonly property alias field: editor

    signal accepted
    signal edited

    function clear(): void {
        editor.clear();
    }

    implicitWidth: Math.max(frame.implicitWidth, 200)
    implicitHeight: frame.implicitHeight
    Layout.fillWidth: true

    MFieldFrame {
        id: frame

        width: parent.width

        T.TextField {
            id: editor

            Layout.fillWidth: true
            implicitHeight: Math.max(Theme.target, contentHeight + topPadding + bottomPadding)
            leftPadding: 14
            rightPadding: 14
            topPadding: 10
            bottomPadding: 10
            focus: true
            activeFocusOnTab: true
            selectByMouse: true
            color: Theme.ink
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentInk
            font.family: Theme.fontFamily
            font.pixelSize: Theme.sizeBody
            verticalAlignment: TextInput.AlignVCenter
            onAccepted: control.accepted()
            onTextEdited: control.edited()

            Accessible.role: Accessible.EditableText
            Accessible.name: frame.label
            Accessible.description: Parts.joined([frame.spoken, hint.visible ? hint.text : ""], ". ")
            Accessible.editable: !readOnly
            Accessible.readOnly: readOnly
            Accessible.focusable: true
            Accessible.focused: activeFocus

            MText {
                id: hint

                x: editor.leftPadding
                width: editor.width - editor.leftPadding - editor.rightPadding
                anchors.verticalCenter: parent.verticalCenter
                visible: editor.text === "" && editor.preeditText === ""
                color: Theme.ink2
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            background: Rectangle {
                radius: Theme.radiusField
                color: editor.readOnly ? Theme.background : Theme.surface
                border.width: editor.activeFocus || frame.error !== "" ? 2 : 1
                border.color: frame.error !== "" ? Theme.bad : (editor.activeFocus ? Theme.accent : Theme.outline)
            }
        }
    }
}
