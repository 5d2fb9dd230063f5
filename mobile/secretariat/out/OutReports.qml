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
        // By number: the rows outlive a list that is read anew.
        model: card.out.principals.length

        MListRow {
            required property int index
            readonly property var row: card.out.principals[index] || ({ text: "", principal: "" })

            glyph: "download"
            leftPadding: 0
            rightPadding: 0
            chevron: false
            title: row.text
            accessibleName: qsTr("Save the report for %1").arg(row.text)
            onClicked: card.out.saveReport(row.principal)
        }
    }
}
