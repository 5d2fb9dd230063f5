// A label and what it says. Read by screen readers as a field that cannot be changed.
import QtQuick
import QtQuick.Layouts
import Mandat.Screens
import Mandat.Ui

ColumnLayout {
    id: fact

    property string label: ""
    property string value: ""
    property bool strong: false
    property bool mono: false
    // What a screen reader takes for the field's content.
    property string text: value

    spacing: 2
    Layout.fillWidth: true

    Accessible.role: Accessible.EditableText
    Accessible.readOnly: true
    Accessible.name: label

    MText {
        kind: MText.Small
        text: fact.label
        Accessible.ignored: true
    }
    MText {
        kind: fact.strong ? MText.Strong : MText.Body
        text: fact.value
        wrapMode: fact.mono ? Text.WrapAtWordBoundaryOrAnywhere : Text.Wrap
        Accessible.ignored: true
    }
}
