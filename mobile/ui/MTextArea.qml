// Several lines of text; grows with what is written. Tab leaves it, so that nobody is caught inside.
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
    property int minimumLines: 3
    readonly property alias field: editor

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

        T.TextArea {
            id: editor

            Layout.fillWidth: true
            implicitHeight: Math.max(Theme.target, Math.max(control.minimumLines * metrics.height, contentHeight) + topPadding + bottomPadding)
            leftPadding: 14
            rightPadding: 14
            topPadding: 12
            bottomPadding: 12
            focus: true
            activeFocusOnTab: true
            selectByMouse: true
            color: Theme.ink
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentInk
            font.family: Theme.fontFamily
            font.pixelSize: Theme.sizeBody
            wrapMode: TextEdit.Wrap
            textFormat: TextEdit.PlainText
            onTextChanged: if (activeFocus) control.edited()

            Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

            Accessible.role: Accessible.EditableText
            Accessible.name: frame.label
            Accessible.description: Parts.joined([frame.spoken, hint.visible ? hint.text : ""], ". ")
            Accessible.editable: !readOnly
            Accessible.readOnly: readOnly
            Accessible.multiLine: true
            Accessible.focusable: true
            Accessible.focused: activeFocus

            FontMetrics {
                id: metrics

                font: editor.font
            }
            MText {
                id: hint

                x: editor.leftPadding
                y: editor.topPadding
                width: editor.width - editor.leftPadding - editor.rightPadding
                visible: editor.text === "" && editor.preeditText === ""
                color: Theme.ink2
                Accessible.ignored: true
            }

            background: Rectangle {
                radius: Theme.radiusField
                color: Theme.background
                border.width: editor.activeFocus || frame.error !== "" ? 2 : 1
                border.color: frame.error !== "" ? Theme.bad : (editor.activeFocus ? Theme.accent : Theme.outline)
            }
        }
    }
}
