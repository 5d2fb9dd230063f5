// What somebody said about a draft of the minutes.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

MCard {
    id: card

    // A map of CommentsByParagraph.
    required property var remark

    soft: true
    padding: 12
    gap: 4

    MText {
        kind: MText.Small
        text: Parts.joined([card.remark.whoText, card.remark.stateText], " · ")
    }
    MText {
        text: card.remark.text
    }
}
