// What has changed between two versions of a paper: its words, page by page.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MPage {
    id: screen

    required property TabPane pane
    required property string before
    required property string after

    backVisible: true
    onBack: pane.back()
    eyebrow: comparison.versionsText
    title: comparison.title
    spacing: 12

    PaperComparison {
        id: comparison

        before: screen.before
        after: screen.after
    }
    MStatusLine {
        text: comparison.text
        busy: comparison.comparing
        live: true
    }
    Repeater {
        model: comparison

        MCard {
            id: card

            required property var model

            gap: Theme.spaceS
            accessibleName: model.spoken

            MText {
                kind: MText.Section
                text: card.model.pageText
            }
            MText {
                visible: text !== ""
                quiet: true
                text: card.model.lead === "" ? "" : "… " + card.model.lead
            }
            ChangedWords {
                visible: card.model.removed !== ""
                label: qsTr("Removed")
                words: card.model.removed
                tone: MTone.Bad
            }
            ChangedWords {
                visible: card.model.added !== ""
                label: qsTr("Added")
                words: card.model.added
                tone: MTone.Ok
            }
            MText {
                visible: text !== ""
                quiet: true
                text: card.model.rest === "" ? "" : card.model.rest + " …"
            }
            MButton {
                glyph: "document"
                text: qsTr("Read page %1").arg(card.model.page + 1)
                accessibleName: qsTr("Read page %1, change %2").arg(card.model.page + 1).arg(Number(card.model.key) + 1)
                onClicked: screen.pane.openPaperAt(screen.after, card.model.page, "")
            }
        }
    }
    MButton {
        visible: !comparison.comparing
        text: qsTr("Read the earlier version")
        Layout.fillWidth: true
        onClicked: screen.pane.openPaperAt(screen.before, 0, "")
    }
}
