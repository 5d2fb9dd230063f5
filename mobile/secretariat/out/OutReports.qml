// What the members of one principal decided, for its own board.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

MCard {
    id: card

    required property OutModel out

    visible: out.principals.length > 0
    gap: 4

    MText {
        kind: MText.Card
        text: qsTr("Reports for the principals")
    }
    MText {
        kind: MText.Secondary
        text: qsTr("What the members of each decided on its behalf, to be reported to its own board. A web page that prints well.")
    }
    MStatusLine {
        visible: card.out.savedText !== ""
        live: true
        glyph: "check"
        tone: MTone.Ok
        text: card.out.savedText
    }
    Repeater {
        model: card.out.principals

        MListRow {
            required property var modelData

            glyph: "download"
            chevron: false
            title: modelData.text
            accessibleName: qsTr("Save the report for %1").arg(modelData.text)
            onClicked: card.out.saveReport(modelData.principal)
        }
    }
}
