// A tab as MBottomBar (icon over words) and MSideBar (icon beside words) draw it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.Ui

MPressable {
    id: control

    required property MTab tab
    property bool beside: false
    property bool selected: false
    property int labelSize: Theme.sizeDense

    role: Accessible.PageTab
    text: tab.label
    description: tab.badge > 0 ? qsTr("%1 waiting", "on a tab: how many things wait there").arg(tab.badge) : ""
    focusRadius: Theme.radiusField
    topPadding: beside ? 10 : Theme.spaceXs + 2
    bottomPadding: topPadding
    leftPadding: beside ? 14 : 2
    rightPadding: leftPadding
    Accessible.selectable: true
    Accessible.selected: selected

    contentItem: GridLayout {
        columns: control.beside ? 3 : 1
        rowSpacing: 2
        columnSpacing: 12

        Rectangle {
            implicitWidth: control.beside ? icon.width : Math.min(56, control.availableWidth)
            implicitHeight: control.beside ? icon.height : icon.height + 8
            radius: Math.min(height / 2, 16)
            color: control.selected && !control.beside ? Theme.accentSoft : Theme.clear
            Layout.alignment: Qt.AlignHCenter | Qt.AlignVCenter

            MIcon {
                id: icon

                anchors.centerIn: parent
                name: control.tab.glyph
                size: control.beside ? Theme.iconSize : control.labelSize * 1.8
                color: control.selected ? Theme.accent : Theme.ink2
            }
            Rectangle {
                visible: control.tab.badge > 0 && !control.beside
                anchors.horizontalCenter: icon.right
                anchors.horizontalCenterOffset: 5
                anchors.verticalCenter: icon.top
                anchors.verticalCenterOffset: 3
                implicitHeight: count.implicitHeight
                implicitWidth: Math.max(implicitHeight, count.implicitWidth + 8)
                radius: implicitHeight / 2
                color: Theme.accent

                MText {
                    id: count

                    anchors.centerIn: parent
                    kind: MText.Dense
                    font.pixelSize: control.labelSize
                    font.weight: Font.DemiBold
                    lineHeight: Theme.lineSingle
                    text: control.tab.badge
                    color: Theme.accentInk
                    Accessible.ignored: true
                }
            }
        }
        MText {
            kind: control.beside ? MText.Body : MText.Dense
            font.pixelSize: control.beside ? Theme.sizeBody : control.labelSize
            lineHeight: Theme.lineSingle
            text: control.text
            color: control.selected ? Theme.accent : (control.beside ? Theme.ink : Theme.ink2)
            font.weight: control.selected ? Font.DemiBold : Font.Medium
            horizontalAlignment: control.beside ? Text.AlignLeft : Text.AlignHCenter
            Accessible.ignored: true
        }
        MChip {
            visible: control.beside && control.tab.badge > 0
            text: control.tab.badge
            tone: MTone.Accent
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        radius: Theme.radiusField
        color: control.selected && control.beside ? Theme.accentSoft
                                                  : (control.down ? Theme.pressTint : (control.hovered ? Theme.hoverTint : Theme.clear))
    }
}
