// One glyph of the board, on its tone. Says nothing by itself: the cell or the legend beside it has the words.
//
// `glyph` is a sign ("✓", "●", "–", "↻", "!", "?", "@", "E"); those that fonts draw unevenly are drawn as icons.
pragma ComponentBehavior: Bound
import QtQuick
import Mandat.Ui

Rectangle {
    id: mark

    property string glyph: ""
    property int tone: MTone.Neutral
    readonly property string iconName: {
        switch (glyph) {
        case "✓": return "check";
        case "●": return "dot";
        case "–": return "dash";
        case "↻": return "refresh";
        }
        return "";
    }

    implicitWidth: Math.max(Theme.px(30), letters.visible ? letters.implicitWidth + 8 : 0)
    implicitHeight: Theme.px(30)
    radius: 8
    color: glyph === "" || tone === MTone.Neutral ? Theme.clear : Theme.toneSoft(tone)

    MIcon {
        anchors.centerIn: parent
        visible: mark.iconName !== ""
        name: mark.iconName
        size: Theme.px(16)
        color: Theme.toneInk(mark.tone)
    }
    MText {
        id: letters

        anchors.centerIn: parent
        visible: mark.iconName === "" && mark.glyph !== ""
        kind: MText.Secondary
        lineHeight: Theme.lineSingle
        font.weight: Font.Bold
        wrapMode: Text.NoWrap
        text: mark.glyph
        color: Theme.toneInk(mark.tone)
        Accessible.ignored: true
    }
}
