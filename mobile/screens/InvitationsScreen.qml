// For the secretariat: who is connected, and invitations for those who are not.
// qmllint disable unqualified
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MPage {
    id: screen

    required property TabPane pane

    backVisible: pane.depth > 0
    onBack: pane.back()
    eyebrow: backVisible ? "" : Session.forumShortName
    title: qsTr("Invitations")
    spacing: 12

    InvitationModel {
        id: register
    }
    MText {
        kind: MText.Secondary
        text: register.summaryText + ". " + qsTr("An invitation is a QR code or a link that can be used once. The person chooses their own PIN.")
    }
    Repeater {
        model: register

        ColumnLayout {
            id: row

            required property var model
            required property int index

            spacing: 12
            Layout.fillWidth: true

            MText {
                visible: row.model.begins
                kind: MText.Section
                text: row.model.section
                Layout.topMargin: row.index === 0 ? 0 : Theme.spaceS
            }
            MCard {
                padding: 12

                GridLayout {
                    id: line

                    columns: width < 420 * Theme.textScale ? 1 : 2
                    columnSpacing: 12
                    rowSpacing: Theme.spaceS
                    Layout.fillWidth: true

                    MStack {
                        spacing: 4

                        MText {
                            text: row.model.personName
                            font.weight: Font.Medium
                        }
                        MText {
                            visible: row.model.hasName
                            kind: MText.Secondary
                            text: row.model.functionText
                        }
                        MText {
                            visible: text !== ""
                            kind: MText.Secondary
                            text: row.model.idText
                        }
                        MChip {
                            text: row.model.stateText
                            tone: row.model.tone
                        }
                    }
                    MButton {
                        kind: row.model.tone === MTone.Ok ? MButton.Quiet : MButton.Soft
                        leftPadding: kind === MButton.Quiet && line.columns === 1 ? 0 : Theme.spaceM
                        glyph: "qr"
                        text: row.model.tone === MTone.Ok ? qsTr("Invite another device") : qsTr("Invite")
                        accessibleName: row.model.inviteName
                        Layout.maximumWidth: row.width - 24
                        onClicked: {
                            inviting.person = row.model.person;
                            inviting.functionText = row.model.functionText;
                            inviting.idText = row.model.idText;
                            inviting.personName = row.model.hasName ? row.model.personName : "";
                            inviting.active = true;
                        }
                    }
                }
            }
        }
    }
    Loader {
        id: inviting

        property string person: ""
        property string functionText: ""
        property string idText: ""
        property string personName: ""

        active: false
        sourceComponent: InviteSheet {
            people: register
            person: inviting.person
            functionText: inviting.functionText
            idText: inviting.idText
            personName: inviting.personName
            onClosed: inviting.active = false
            onMade: {
                close();
                shown.active = true;
            }
        }
    }
    Loader {
        id: shown

        active: false
        sourceComponent: InvitationSheet {
            personName: register.forPerson
            link: register.link
            expires: register.expiresText
            onClosed: {
                shown.active = false;
                register.forget();
            }
        }
    }
}
