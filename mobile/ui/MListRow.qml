// A row that leads somewhere: title, what is known about it, a chip, a chevron. Put between hairlines or in a card.
import QtQuick
import QtQuick.Layouts
import Mandat.Ui

MPressable {
    id: control

    property alias title: control.text
    property string eyebrow: ""
    property string subtitle: ""
    property string glyph: ""
    property string chipText: ""
    property int chipTone: MTone.Neutral
    property string chipGlyph: ""
    property bool chevron: true
    property bool selected: false
    property bool divider: false
    // Not read yet, as in a letterbox.
    property bool strong: false
    // Too little room to put the chip beside the words.
    readonly property bool narrow: width < 360 * Theme.textScale
    readonly property bool chipBelow: narrow && (chipText.length > 6 || Theme.textScale >= 1.5)

    description: Parts.joined([eyebrow, subtitle, chipText], ". ")
    leftPadding: Theme.spaceM
    rightPadding: Theme.spaceM
    topPadding: 12
    bottomPadding: 12
    focusRadius: Theme.radiusField
    Layout.fillWidth: true
    Accessible.selectable: selected
    Accessible.selected: selected

    contentItem: RowLayout {
        spacing: 12

        MIcon {
            visible: control.glyph !== ""
            name: control.glyph
            size: Theme.iconSize
            color: Theme.ink2
            Layout.alignment: control.narrow ? Qt.AlignTop : Qt.AlignVCenter
        }
        // No layout: within a layout it may settle a frame late when its text wraps, or never.
        MStack {
            spacing: 2

            MText {
                visible: control.eyebrow !== ""
                kind: MText.Small
                text: control.eyebrow
                Accessible.ignored: true
            }
            MText {
                text: control.text
                font.weight: control.strong ? Font.DemiBold : Font.Medium
                color: control.enabled ? Theme.ink : Theme.ink2
                Accessible.ignored: true
            }
            MText {
                visible: control.subtitle !== ""
                kind: MText.Secondary
                text: control.subtitle
                Accessible.ignored: true
            }
            MChip {
                visible: control.chipBelow && control.chipText !== ""
                text: control.chipText
                tone: control.chipTone
                glyph: control.chipGlyph
                Layout.topMargin: Theme.spaceXs
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                Accessible.ignored: true
            }
        }
        MChip {
            visible: !control.chipBelow && control.chipText !== ""
            text: control.chipText
            tone: control.chipTone
            glyph: control.chipGlyph
            Layout.maximumWidth: control.width * 0.45
            Accessible.ignored: true
        }
        MIcon {
            // Large text needs the room.
            visible: control.chevron && Theme.textScale < 1.5
            name: "chevron-right"
            size: Theme.iconSmall
            color: Theme.ink2
        }
    }

    background: Rectangle {
        radius: Theme.radiusField
        color: control.selected ? Theme.accentSoft : (control.down ? Theme.pressTint : (control.hovered ? Theme.hoverTint : Theme.clear))

        Rectangle {
            visible: control.divider
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.leftMargin: Theme.spaceM
            anchors.rightMargin: Theme.spaceM
            height: 1
            color: Theme.hairline
        }
    }
}
