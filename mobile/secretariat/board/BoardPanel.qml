// Beside the matrix: what the selected item needs and what would mend it; or of one mark, whose it is and which words there are.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

ColumnLayout {
    id: panel

    required property BoardModel model
    readonly property bool ofMark: model.selectedMandate !== ""

    signal enter(string mandate)
    signal nominate(string mandate)

    spacing: 12
    Layout.fillWidth: true

    MCard {
        visible: panel.ofMark
        gap: Theme.spaceS

        RowLayout {
            spacing: 0
            Layout.fillWidth: true

            MStack {
                spacing: 2

                MText {
                    kind: MText.Card
                    text: panel.model.mandateTitle
                }
                MText {
                    kind: MText.Secondary
                    text: Parts.joined([panel.model.panelOverline, panel.model.mandateState], ": ")
                }
            }
            MIconButton {
                glyph: "close"
                text: qsTr("Back to the item")
                onClicked: panel.model.select(panel.model.selectedItem)
                Layout.alignment: Qt.AlignTop
                Layout.rightMargin: -8
            }
        }
        MText {
            visible: panel.model.detail.length === 0
            kind: MText.Secondary
            text: qsTr("No word has come.")
        }
        Repeater {
            // By number: the rows outlive a list that is read anew.
            model: panel.model.detail.length

            MCard {
                id: word

                required property int index
                // Nothing, for the moment in which its row goes.
                readonly property var row: panel.model.detail[index] || ({ title: "", body: "", evidenceText: "", evidence: "", contested: false })

                soft: true
                padding: 12
                gap: 4

                MCardHead {
                    text: word.row.title
                    chipText: word.row.contested ? qsTr("Contested") : ""
                    chipTone: MTone.Bad
                }
                MText {
                    kind: MText.Small
                    text: word.row.body
                }
                MText {
                    visible: text !== ""
                    kind: MText.Small
                    text: word.row.evidenceText !== "" ? qsTr("As it was given: %1").arg(word.row.evidenceText) : ""
                    maximumLineCount: 8
                    elide: Text.ElideRight
                }
                MText {
                    visible: word.row.evidence !== ""
                    kind: MText.Small
                    text: qsTr("The mail is kept as it came. SHA-256: %1").arg(word.row.evidence.slice(0, 16))
                }
            }
        }
        MButton {
            visible: panel.model.canEnter
            glyph: "pen"
            text: qsTr("Enter a word")
            accessibleName: qsTr("Enter a word of %1").arg(panel.model.mandateTitle)
            Layout.fillWidth: true
            onClicked: panel.enter(panel.model.selectedMandate)
        }
        MButton {
            visible: panel.model.canNominate
            glyph: "person"
            text: qsTr("Nominate a substitute")
            accessibleName: qsTr("Nominate a substitute for %1").arg(panel.model.mandateTitle)
            Layout.fillWidth: true
            onClicked: panel.nominate(panel.model.selectedMandate)
        }
    }
    MCard {
        gap: 12

        ColumnLayout {
            spacing: 4

            MText {
                kind: MText.Secondary
                text: panel.model.panelOverline
            }
            MText {
                kind: MText.Sheet
                font.pixelSize: Theme.sizePanel
                text: panel.model.panelTitle
            }
        }
        MBanner {
            tone: panel.model.verdictTone
            title: panel.model.verdictText
            text: panel.model.verdictReason
        }
        MText {
            kind: MText.Strong
            text: panel.model.enoughTitle
            Accessible.role: Accessible.Heading
        }
        MButton {
            visible: panel.model.remindCount > 0
            glyph: "send"
            text: qsTr("Remind %n people", "", panel.model.remindCount)
            accessibleName: qsTr("Remind %n people by e-mail of this item", "", panel.model.remindCount)
            Layout.fillWidth: true
            onClicked: panel.model.remind()
        }
        MText {
            visible: text !== ""
            kind: MText.Small
            text: panel.model.remindNote
        }
        Repeater {
            model: panel.model.enough

            MCard {
                id: card

                required property var model

                soft: true
                padding: 12
                gap: 4

                MText {
                    kind: MText.Secondary
                    color: Theme.ink
                    font.weight: Font.DemiBold
                    text: card.model.title
                }
                MText {
                    kind: MText.Small
                    text: card.model.body
                }
                GridLayout {
                    visible: card.model.mandate !== ""
                    // One over the other where large text leaves no room beside.
                    columns: card.width < Theme.px(240) ? 1 : 2
                    columnSpacing: Theme.spaceS
                    rowSpacing: 0
                    Layout.fillWidth: true

                    MButton {
                        glyph: "envelope"
                        text: qsTr("Enter a word")
                        accessibleName: card.model.enterName || text
                        Layout.fillWidth: true
                        onClicked: panel.enter(card.model.mandate)
                    }
                    MButton {
                        visible: card.model.canRemind
                        kind: MButton.Quiet
                        text: qsTr("Remind")
                        accessibleName: card.model.remindName || text
                        onClicked: panel.model.remindOne(card.model.mandate)
                    }
                }
            }
        }
        MButton {
            visible: panel.model.enoughMore > 0
            kind: MButton.Quiet
            text: qsTr("Show %n more", "", panel.model.enoughMore)
            Layout.fillWidth: true
            onClicked: panel.model.showMore()
        }
        MText {
            kind: MText.Small
            text: panel.model.panelRule
        }
        Flow {
            spacing: 12
            Layout.fillWidth: true
            Layout.topMargin: 4

            Repeater {
                model: panel.model.legend

                Row {
                    id: entry

                    required property var modelData

                    spacing: 4

                    MMark {
                        glyph: entry.modelData.glyph
                        tone: entry.modelData.tone
                        scale: 0.72
                    }
                    MText {
                        anchors.verticalCenter: parent.verticalCenter
                        kind: MText.Dense
                        wrapMode: Text.NoWrap
                        text: entry.modelData.text
                    }
                }
            }
        }
    }
}
