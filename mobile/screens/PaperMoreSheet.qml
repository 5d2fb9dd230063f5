// What can be done with an open paper beside reading it: a copy outside the app, where the forum allows that, or why there is none.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MSheet {
    id: sheet

    required property PaperHandout handout

    // What was chosen, once it is closed: "share", "print" or nothing.
    property string chosen: ""

    function choose(what: string): void {
        chosen = what;
        close();
    }

    title: qsTr("This paper")
    Component.onCompleted: open()

    MText {
        visible: sheet.handout.whyNotText !== ""
        kind: MText.Secondary
        text: sheet.handout.whyNotText
    }
    MButton {
        visible: sheet.handout.allowed
        glyph: "send"
        text: qsTr("Share…")
        description: qsTr("Saves a copy as a file, outside the app.")
        Layout.fillWidth: true
        onClicked: sheet.choose("share")
    }
    MButton {
        visible: sheet.handout.allowed
        glyph: "print"
        text: qsTr("Print…")
        Layout.fillWidth: true
        onClicked: sheet.choose("print")
    }
}
