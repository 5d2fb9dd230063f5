// A label and what it says. Read by screen readers as a field that cannot be changed.
import QtQuick
import QtQuick.Layouts
import Mandat.Screens
import Mandat.Ui

GridLayout {
    id: fact

    property string label: ""
    property string value: ""
    property bool strong: false
    property bool mono: false
    // In a table of short ones: on one line where both have room there.
    property bool beside: false
    // What a screen reader takes for the field's content.
    property string text: value
    readonly property bool oneLine: beside && labelWidth.advanceWidth + valueWidth.advanceWidth + Theme.spaceL < width

    columns: oneLine ? 2 : 1
    columnSpacing: Theme.spaceM
    rowSpacing: 2
    Layout.fillWidth: true

    Accessible.role: Accessible.EditableText
    Accessible.readOnly: true
    Accessible.name: label

    TextMetrics {
        id: labelWidth

        font: said.font
        text: fact.label
    }
    TextMetrics {
        id: valueWidth

        font: what.font
        text: fact.value
    }
    MText {
        id: said

        kind: MText.Small
        text: fact.label
        Layout.alignment: Qt.AlignVCenter
        Accessible.ignored: true
    }
    MText {
        id: what

        kind: fact.strong ? MText.Strong : MText.Body
        text: fact.value
        wrapMode: fact.mono ? Text.WrapAtWordBoundaryOrAnywhere : Text.Wrap
        horizontalAlignment: fact.oneLine ? Text.AlignRight : Text.AlignLeft
        Accessible.ignored: true
    }
}
