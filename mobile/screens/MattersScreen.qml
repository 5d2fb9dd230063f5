// What members want taken up: my drafts, my matters and the others', and extra meetings that are asked for.
// qmllint disable unqualified
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MPage {
    id: screen

    required property TabPane pane

    backVisible: pane.depth > 1 || !pane.split
    onBack: pane.back()
    eyebrow: Session.forumShortName
    title: qsTr("Matters and extra meetings")
    spacing: 12
    // What is a draft is no record: coming back here is when it is looked at again.
    onVisibleChanged: if (visible) list.reload()

    MatterListModel {
        id: list
    }
    PetitionListModel {
        id: petitions
    }
    ProblemBanner {}
    MText {
        kind: MText.Secondary
        text: qsTr("Any member can ask for a matter to be taken up. Secretary and chair review it, the preparatory group decides when it is taken up.")
    }
    MButton {
        visible: list.canSubmit
        kind: MButton.Primary
        glyph: "pen"
        text: qsTr("Write a matter")
        Layout.fillWidth: true
        onClicked: screen.pane.open("MatterEditScreen.qml", {})
    }
    MText {
        visible: list.drafts.count > 0
        kind: MText.Section
        text: qsTr("Drafts, only on this device")
        Layout.topMargin: Theme.spaceS
    }
    MCard {
        visible: list.drafts.count > 0
        padding: 4
        gap: 0

        Repeater {
            model: list.drafts

            MListRow {
                required property var model
                required property int index

                glyph: Theme.textScale < 1.5 ? "pen" : ""
                title: model.title
                subtitle: Parts.joined([model.refusedText, model.subtitle], " · ")
                chipText: model.refusedText !== "" ? qsTr("Not accepted") : ""
                chipTone: MTone.Bad
                accessibleName: model.openName
                divider: index < list.drafts.count - 1
                onClicked: {
                    if (model.kind === "petition")
                        asking.active = true;
                    else if (model.kind === "completion")
                        screen.pane.open("CompletionScreen.qml", { matter: model.matter });
                    else
                        screen.pane.open("MatterEditScreen.qml", { draftId: model.draft });
                }
            }
        }
    }
    Repeater {
        model: list.matters

        ColumnLayout {
            id: row

            required property var model

            spacing: 12
            Layout.fillWidth: true

            MText {
                visible: row.model.begins
                kind: MText.Section
                text: row.model.section
                Layout.topMargin: Theme.spaceS
            }
            MCard {
                padding: 4

                MListRow {
                    eyebrow: row.model.subtitle
                    title: row.model.title
                    chipText: row.model.stateText
                    chipTone: row.model.tone
                    chipGlyph: row.model.stateIcon
                    accessibleName: row.model.openName
                    onClicked: screen.pane.open("MatterScreen.qml", { matter: row.model.matter })
                }
            }
        }
    }
    MText {
        kind: MText.Section
        text: qsTr("Extra meetings")
        Layout.topMargin: Theme.spaceS
    }
    MText {
        kind: MText.Secondary
        text: petitions.rule
    }
    Repeater {
        model: petitions

        PetitionCard {
            required property var model

            petition: model
            onJoin: petitions.join(model.petition, true)
            onWithdraw: petitions.join(model.petition, false)
            onOpened: screen.pane.openMeeting(model.meeting)
        }
    }
    MButton {
        visible: petitions.canBegin
        glyph: "plus"
        text: qsTr("Ask for an extra meeting")
        Layout.fillWidth: true
        onClicked: asking.active = true
    }
    Loader {
        id: asking

        active: false
        sourceComponent: PetitionSheet {
            rule: petitions.rule
            onClosed: {
                asking.active = false;
                list.reload();
            }
        }
    }
}
