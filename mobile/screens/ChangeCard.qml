// One change of a text: what was removed and what was added, between a few of the words around it.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MCard {
    id: card

    // label, lead, removed, added, rest, spoken.
    required property var change

    soft: true
    gap: Theme.spaceS
    accessibleName: change.spoken

    MText {
        kind: MText.Section
        text: card.change.label
    }
    MText {
        visible: text !== ""
        quiet: true
        text: card.change.lead === "" ? "" : "… " + card.change.lead
    }
    ChangedWords {
        visible: card.change.removed !== ""
        label: qsTr("Removed")
        words: card.change.removed
        tone: MTone.Bad
    }
    ChangedWords {
        visible: card.change.added !== ""
        label: qsTr("Added")
        words: card.change.added
        tone: MTone.Ok
    }
    MText {
        visible: text !== ""
        quiet: true
        text: card.change.rest === "" ? "" : card.change.rest + " …"
    }
}
