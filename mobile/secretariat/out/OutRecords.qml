// The register of what came in during the meeting's year, to save.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

MCard {
    id: card

    required property OutModel out

    gap: 12

    MText {
        kind: MText.Card
        text: qsTr("Records register")
    }
    MText {
        kind: MText.Secondary
        text: qsTr("What came in during %1, in the order in which it came: from whom, when, how and about what. What somebody said is not in it. A file for a spreadsheet (CSV).").arg(card.out.year)
    }
    MStatusLine {
        visible: card.out.recordsText !== ""
        live: true
        glyph: "check"
        tone: MTone.Ok
        text: card.out.recordsText
    }
    MButton {
        glyph: "download"
        text: qsTr("Save the register of %1").arg(card.out.year)
        Layout.fillWidth: true
        onClicked: card.out.saveRecords()
    }
}
