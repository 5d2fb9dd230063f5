// One att-clause, to be written, moved up or taken out.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

RowLayout {
    id: row

    required property ItemEditorModel editor
    required property var clause
    property bool readOnly: false
    readonly property int at: clause.number - 1

    spacing: 0
    Layout.fillWidth: true
    Component.onCompleted: area.text = clause.text

    Connections {
        target: row.editor

        function onLoaded(): void {
            area.text = row.clause.text;
        }
    }
    MTextArea {
        id: area

        label: row.clause.label
        placeholder: qsTr("att …")
        readOnly: row.readOnly
        minimumLines: 1
        onEdited: row.editor.setClause(row.at, text)
    }
    MIconButton {
        visible: !row.readOnly && row.at > 0
        glyph: "chevron-up"
        text: row.clause.upName
        Layout.alignment: Qt.AlignBottom
        onClicked: row.editor.moveClause(row.at, -1)
    }
    MIconButton {
        visible: !row.readOnly
        glyph: "trash"
        text: row.clause.removeName
        Layout.alignment: Qt.AlignBottom
        onClicked: row.editor.removeClause(row.at)
    }
}
