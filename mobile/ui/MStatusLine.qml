// A state in words with its icon: "Väntar på nät", "Mottagen 08:14". `live` reads changes aloud.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.Ui

RowLayout {
    id: control

    property string text: ""
    property string glyph: ""
    property int tone: MTone.Neutral
    property bool live: false
    property bool busy: false
    // What it says from the beginning is read like everything else.
    property bool begun: false

    spacing: Theme.spaceS
    Layout.fillWidth: true
    onTextChanged: if (live && begun && visible) Announcer.say(text)
    Component.onCompleted: begun = true

    Accessible.role: live ? Accessible.AlertMessage : Accessible.StaticText
    Accessible.name: text

    MSpinner {
        visible: control.busy
        color: Theme.toneInk(control.tone)
        Layout.alignment: Qt.AlignTop
    }
    MIcon {
        visible: control.glyph !== "" && !control.busy
        name: control.glyph
        size: Theme.iconSmall
        color: Theme.toneInk(control.tone)
        Layout.alignment: Qt.AlignTop
    }
    MText {
        kind: MText.Secondary
        lineHeight: Theme.lineSingle
        text: control.text
        color: Theme.toneInk(control.tone)
        font.weight: Font.Medium
        Accessible.ignored: true
    }
}
