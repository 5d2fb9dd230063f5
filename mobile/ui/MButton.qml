// A button with words. One Primary a screen; the rest are Soft or Quiet. A double click is one press.
import QtQuick
import QtQuick.Layouts
import Mandat.Ui

MPressable {
    id: control

    enum Kind { Primary, Soft, Quiet, Destructive }

    property int kind: MButton.Soft
    property string glyph: ""
    // Large across a phone, 48 px beside other buttons.
    property bool large: kind === MButton.Primary && Layout.fillWidth
    property color inkColor: {
        if (!enabled)
            return Theme.ink2;
        switch (kind) {
        case MButton.Primary: return Theme.accentInk;
        case MButton.Destructive: return Theme.bad;
        }
        return Theme.accent;
    }

    implicitHeight: Math.max(large ? Theme.primaryHeight : Theme.target, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: kind === MButton.Quiet ? Theme.spaceS : Theme.spaceM
    rightPadding: kind === MButton.Quiet ? Theme.spaceS : Theme.spaceM
    // A Quiet one under a text begins where the text does (`leftPadding: 0`); what shows the pointer stands out instead.
    leftInset: kind === MButton.Quiet && leftPadding === 0 ? -Theme.spaceS : 0
    topPadding: Theme.spaceS
    bottomPadding: Theme.spaceS
    // Once it is handled, the second click of two is no `clicked`.
    onDoubleClicked: {}

    contentItem: Item {
        implicitWidth: row.implicitWidth
        implicitHeight: row.implicitHeight

        RowLayout {
            id: row

            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width)
            spacing: Theme.spaceS

            MSpinner {
                visible: control.busy
                color: control.inkColor
            }
            MIcon {
                visible: control.glyph !== "" && !control.busy
                name: control.glyph
                size: Theme.iconSmall
                color: control.inkColor
            }
            MText {
                kind: MText.Strong
                lineHeight: Theme.lineSingle
                text: control.text
                color: control.inkColor
                // Words on two lines begin there too.
                horizontalAlignment: control.leftInset < 0 ? Text.AlignLeft : Text.AlignHCenter
                Accessible.ignored: true
            }
        }
    }

    background: Rectangle {
        radius: Theme.radiusControl
        color: {
            if (!control.enabled)
                return control.kind === MButton.Quiet ? Theme.clear : Theme.neutralSoft;
            switch (control.kind) {
            case MButton.Primary: return Theme.accent;
            case MButton.Soft: return Theme.accentSoft;
            case MButton.Destructive: return Theme.badSoft;
            }
            return Theme.clear;
        }

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            visible: control.enabled && !control.busy
            color: control.down ? Theme.pressTint : (control.hovered ? Theme.hoverTint : Theme.clear)
        }
    }
}
