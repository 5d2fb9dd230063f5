// The head of one item's column: number, short title, verdict.
import QtQuick
import QtQuick.Layouts
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MPressable {
    id: column

    required property int index
    required property string item
    required property string numberText
    required property string shortTitle
    required property string verdictText
    required property int verdictTone
    required property bool selected
    required property string columnName

    text: numberText
    accessibleName: columnName
    description: columnName.includes(verdictText) ? "" : verdictText
    role: Accessible.ColumnHeader
    topPadding: 10
    bottomPadding: 10
    leftPadding: 3
    rightPadding: 3
    focusRadius: 8
    Accessible.selectable: true
    Accessible.selected: selected

    contentItem: ColumnLayout {
        spacing: 4

        MText {
            kind: MText.Strong
            text: column.numberText
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
        MText {
            kind: MText.Dense
            font.pixelSize: Theme.sizeTiny
            text: Hyphens.soften(column.shortTitle)
            horizontalAlignment: Text.AlignHCenter
            maximumLineCount: 2
            elide: Text.ElideRight
            Layout.fillHeight: true
            Accessible.ignored: true
        }
        Rectangle {
            implicitWidth: Math.ceil(verdict.implicitWidth) + 12
            implicitHeight: verdict.implicitHeight + 6
            radius: Math.min(height / 2, Theme.radiusChip)
            color: Theme.toneSoft(column.verdictTone)
            Layout.alignment: Qt.AlignHCenter
            Layout.maximumWidth: column.availableWidth

            MText {
                id: verdict

                // By what the layout gives: a width of its own that follows the text would be asked for while the text is laid out.
                anchors.centerIn: parent
                width: parent.width - 6
                kind: MText.Dense
                font.weight: Font.DemiBold
                text: column.verdictText
                color: Theme.toneInk(column.verdictTone)
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        color: column.selected ? Theme.accentSoft : (column.down ? Theme.pressTint : (column.hovered ? Theme.hoverTint : Theme.clear))
        opacity: column.selected ? 0.55 : 1
        radius: 8
    }
}
