// One att-clause, to be written, moved up or taken out.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

RowLayout {
    id: line

    required property ItemEditorModel editor
    required property var row
    property bool readOnly: false
    readonly property int at: row.number - 1

    spacing: 0
    Layout.fillWidth: true
    Component.onCompleted: area.text = row.text

    Connections {
        target: line.editor

        function onLoaded(): void {
            area.text = line.row.text;
        }
    }
    MTextArea {
        id: area

        label: line.row.label
        placeholder: qsTr("att …")
        readOnly: line.readOnly
        minimumLines: 1
        onEdited: line.editor.setClause(line.at, text)
    }
    MIconButton {
        visible: !line.readOnly && line.at > 0
        glyph: "chevron-up"
        text: line.row.upName
        Layout.alignment: Qt.AlignBottom
        onClicked: line.editor.moveClause(line.at, -1)
    }
    MIconButton {
        visible: !line.readOnly
        glyph: "trash"
        text: line.row.removeName
        Layout.alignment: Qt.AlignBottom
        onClicked: line.editor.removeClause(line.at)
    }
}
