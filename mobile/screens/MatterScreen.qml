// One matter: where it is, its way until now and what is to come, and what I can do.
// qmllint disable unqualified
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MPage {
    id: screen

    required property TabPane pane
    required property string matter

    backVisible: pane.depth > 1 || !pane.split
    onBack: pane.back()
    eyebrow: one.kindText
    title: one.title
    spacing: 12

    MatterModel {
        id: one

        matter: screen.matter
    }
    ProblemBanner {}
    MStatusLine {
        visible: one.exists
        text: one.stateText
        glyph: one.stateIcon
        tone: one.tone
        live: true
    }
    MBanner {
        visible: one.refusedText !== ""
        tone: MTone.Bad
        text: one.refusedText
    }
    MCard {
        visible: one.requestText !== ""
        gap: Theme.spaceS

        MText {
            kind: MText.Strong
            text: qsTr("You are asked to complete it")
        }
        MText {
            longText: true
            text: one.requestText
        }
        MButton {
            kind: MButton.Primary
            text: qsTr("Answer")
            Layout.fillWidth: true
            Layout.topMargin: 4
            onClicked: screen.pane.open("CompletionScreen.qml", { matter: screen.matter })
        }
    }
    MText {
        visible: one.exists
        longText: true
        text: one.description
    }
    MText {
        visible: text !== ""
        kind: MText.Secondary
        text: one.wishText
    }
    MText {
        visible: one.files.count > 0
        kind: MText.Section
        text: qsTr("Files")
        Layout.topMargin: Theme.spaceS
    }
    MCard {
        visible: one.files.count > 0
        padding: 4
        gap: 0

        Repeater {
            model: one.files

            MListRow {
                required property var model
                required property int index

                glyph: Theme.textScale < 1.5 ? "document" : ""
                title: model.name
                subtitle: Parts.joined([model.sizeText, model.stateText], " · ")
                accessibleName: model.openName
                divider: index < one.files.count - 1
                onClicked: screen.pane.openPaper(model.hash)
            }
        }
    }
    MText {
        visible: one.steps.count > 0
        kind: MText.Section
        text: qsTr("Its way")
        Layout.topMargin: Theme.spaceS
    }
    MCard {
        visible: one.steps.count > 0
        gap: 0
        topPadding: 4
        bottomPadding: 8

        Repeater {
            model: one.steps

            MatterStep {
                required property var model
                required property int index

                step: model
                last: index === one.steps.count - 1
                onOpened: {
                    if (model.item !== "")
                        screen.pane.openItem(model.meeting, model.item, "");
                    else
                        screen.pane.openMeeting(model.meeting);
                }
            }
        }
    }
    MButton {
        visible: one.receipt !== ""
        glyph: "signature"
        text: qsTr("Show the receipt")
        Layout.fillWidth: true
        onClicked: screen.pane.openReceipt(one.receipt)
    }
    MButton {
        visible: one.canWithdraw
        kind: MButton.Quiet
        text: qsTr("Withdraw the matter")
        Layout.fillWidth: true
        onClicked: withdrawing.active = true
    }
    MEmptyState {
        visible: !one.exists
        glyph: "document"
        title: qsTr("The matter is not here")
    }
    Loader {
        id: withdrawing

        active: false
        sourceComponent: MSheet {
            id: sheet

            title: qsTr("Withdraw the matter")
            subtitle: qsTr("It is not taken up then. What was handed in stays a public record.")
            Component.onCompleted: open()
            onAboutToHide: Session.clearProblem()
            onClosed: withdrawing.active = false

            MTextArea {
                id: why

                label: qsTr("Why")
                placeholder: qsTr("Can be left empty")
                minimumLines: 2
            }
            footer: [
                MBanner {
                    visible: Session.problem !== ""
                    tone: MTone.Bad
                    text: Session.problem
                },
                MButton {
                    kind: MButton.Destructive
                    text: qsTr("Withdraw")
                    Layout.fillWidth: true
                    onClicked: if (one.withdraw(why.text)) sheet.close()
                }
            ]
        }
    }
}
