// One item of the agenda: number, title, and where my word stands.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MPressable {
    id: row

    required property int index
    required property string item
    required property string numberText
    required property string title
    required property string kindText
    required property string whyText
    required property string myStateText
    required property string myStateIcon
    required property int tone
    required property string verdictText
    required property int verdictTone
    required property string outcomeText
    required property int outcomeTone
    required property bool isDecision
    required property bool needsMe
    required property string openName
    property bool last: false
    // Text that needs the whole width.
    readonly property bool large: Theme.textScale >= 1.5

    text: title
    accessibleName: openName
    description: Parts.joined([kindText, whyText, outcomeText, myStateText, verdictText], ". ")
    leftPadding: 12
    rightPadding: 12
    topPadding: 12
    bottomPadding: 12
    focusRadius: Theme.radiusField
    Layout.fillWidth: true

    contentItem: RowLayout {
        spacing: 12

        MText {
            visible: !row.large
            kind: MText.Strong
            text: row.numberText
            color: row.isDecision ? Theme.accent : Theme.ink2
            wrapMode: Text.NoWrap
            Layout.fillWidth: false
            Layout.preferredWidth: Theme.px(34)
            Layout.alignment: Qt.AlignTop
            Accessible.ignored: true
        }
        ColumnLayout {
            spacing: 4

            MText {
                text: row.large ? row.numberText + ", " + row.title : row.title
                font.weight: row.isDecision ? Font.Medium : Font.Normal
                color: row.isDecision ? Theme.ink : Theme.ink2
                Accessible.ignored: true
            }
            MText {
                visible: row.whyText !== ""
                kind: MText.Small
                text: row.whyText
                Accessible.ignored: true
            }
            Flow {
                spacing: Theme.spaceS
                Layout.fillWidth: true
                visible: row.isDecision

                MChip {
                    visible: row.outcomeText !== ""
                    text: row.outcomeText
                    tone: row.outcomeTone
                    width: Math.min(implicitWidth, parent.width)
                }
                MChip {
                    visible: row.verdictText !== ""
                    text: row.verdictText
                    tone: row.verdictTone
                    width: Math.min(implicitWidth, parent.width)
                }
                MChip {
                    visible: row.myStateText !== ""
                    text: row.myStateText
                    glyph: row.myStateIcon
                    tone: row.tone
                    width: Math.min(implicitWidth, parent.width)
                }
            }
            MText {
                visible: !row.isDecision
                kind: MText.Small
                text: row.kindText
                Accessible.ignored: true
            }
        }
        MIcon {
            visible: !row.large
            name: "chevron-right"
            size: Theme.iconSmall
            color: Theme.ink2
        }
    }
    background: Rectangle {
        radius: Theme.radiusField
        color: row.down ? Theme.pressTint : (row.hovered ? Theme.hoverTint : Theme.clear)

        Rectangle {
            visible: !row.last
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.leftMargin: 12
            anchors.rightMargin: 12
            height: 1
            color: Theme.hairline
        }
    }
}
