// Somebody else's position, as far as I may know it.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MStack {
    id: row

    required property int index
    required property string principalText
    required property string functionText
    required property string stateText
    required property string stateIcon
    required property string stanceText
    required property string comment
    required property int tone
    property bool last: false

    spacing: 0
    Layout.fillWidth: true

    ColumnLayout {
        spacing: 2
        Layout.margins: 12

        MText {
            kind: MText.Small
            text: row.principalText
        }
        MText {
            text: row.functionText
            font.weight: Font.Medium
        }
        MText {
            kind: MText.Secondary
            text: row.stanceText
        }
        MText {
            visible: row.comment !== ""
            kind: MText.Secondary
            text: row.comment
        }
        MStatusLine {
            text: row.stateText
            glyph: row.stateIcon
            tone: row.tone
            Layout.topMargin: 2
        }
    }
    Rectangle {
        visible: !row.last
        implicitHeight: 1
        color: Theme.hairline
        Layout.fillWidth: true
        Layout.leftMargin: 12
        Layout.rightMargin: 12
    }
}
