// The whole before it is handed in: each stance in words, and that it becomes a public record.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MSheet {
    id: sheet

    required property DeclareAllModel all
    signal change
    signal mail

    title: qsTr("Look through and hand in")
    subtitle: all.functionText
    dirty: true
    gap: 12
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: open()

    Repeater {
        model: sheet.all.chosen

        MCard {
            id: card

            required property string numberText
            required property string title
            required property string stanceText
            required property string comment
            required property string versionText

            soft: true
            padding: 12

            MText {
                kind: MText.Small
                text: qsTr("%1 %2", "an item's number and title").arg(card.numberText).arg(card.title)
            }
            MText {
                kind: MText.Card
                text: card.stanceText
            }
            MText {
                visible: card.comment !== ""
                text: card.comment
            }
            MText {
                kind: MText.Small
                text: card.versionText
            }
        }
    }
    MText {
        visible: sheet.all.leftOutText !== ""
        kind: MText.Secondary
        text: sheet.all.leftOutText
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MText {
            kind: MText.Small
            text: qsTr("When you hand in, each position becomes a public record, signed by itself and with a receipt of its own.")
        },
        MButton {
            kind: MButton.Primary
            text: qsTr("Hand in %n positions", "", sheet.all.chosen.count)
            enabled: sheet.all.chosen.count > 0
            Layout.fillWidth: true
            onClicked: {
                if (sheet.all.handIn())
                    sheet.close();
            }
        },
        Flow {
            spacing: Theme.spaceS
            Layout.fillWidth: true

            MButton {
                kind: MButton.Quiet
                text: qsTr("Change")
                onClicked: {
                    sheet.change();
                    sheet.close();
                }
            }
            MButton {
                visible: sheet.all.canMail
                kind: MButton.Quiet
                glyph: "envelope"
                text: qsTr("Send by e-mail instead")
                onClicked: {
                    sheet.mail();
                    sheet.close();
                }
            }
        }
    ]
}
