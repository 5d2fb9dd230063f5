// Looking for words in the paper that is open: the field, how many places, and the way from one to the next.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

ColumnLayout {
    id: find

    required property PdfPaper paper
    property int now: -1
    property alias words: field.text
    // So large text that the buttons have a line of their own.
    readonly property bool narrow: width < 400 * Theme.textScale
    readonly property string stateText: {
        if (field.text.trim() === "")
            return "";
        if (paper.foundCount === 0)
            return paper.searching ? qsTr("Searching") : qsTr("Not found in this paper");
        return qsTr("%1 of %2").arg(now + 1).arg(paper.foundCount);
    }

    signal step(int by)
    signal closed

    function begin(): void {
        field.field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.field.selectAll();
    }

    spacing: 0

    GridLayout {
        columns: find.narrow ? 1 : 2
        columnSpacing: Theme.spaceXs
        rowSpacing: 0
        Layout.fillWidth: true
        Layout.leftMargin: Theme.spaceM
        Layout.rightMargin: Theme.spaceS

        MTextField {
            id: field

            label: qsTr("Find in the paper")
            maximumLength: 200
            inputMethodHints: Qt.ImhNoAutoUppercase
            onAccepted: find.step(1)
            onTextChanged: find.paper.words = text
        }
        RowLayout {
            spacing: 0
            Layout.alignment: Qt.AlignBottom | Qt.AlignRight

            MText {
                kind: MText.Secondary
                text: find.stateText
                Layout.fillWidth: find.narrow
                Layout.minimumWidth: Theme.px(48)
                Accessible.role: Accessible.AlertMessage
            }
            MIconButton {
                glyph: "chevron-up"
                text: qsTr("Previous place")
                enabled: find.paper.foundCount > 0
                onClicked: find.step(-1)
            }
            MIconButton {
                glyph: "chevron-down"
                text: qsTr("Next place")
                enabled: find.paper.foundCount > 0
                onClicked: find.step(1)
            }
            MIconButton {
                glyph: "close"
                text: qsTr("Stop searching")
                onClicked: find.closed()
            }
        }
    }
}
