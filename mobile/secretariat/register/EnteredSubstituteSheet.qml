// A substitute whom a member named by mail or telephone: for whom, who, and how the member said so; then the substitute's invitation.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    property string meeting: ""
    property string mandate: ""
    property var chosen: ({})
    readonly property bool made: entry.link !== ""

    function pick(item: string, on: bool): void {
        const next = Object.assign({}, chosen);
        if (on)
            next[item] = true;
        else
            delete next[item];
        chosen = next;
    }

    title: made ? qsTr("Invitation for %1").arg(entry.invitedName) : qsTr("Nominate a substitute")
    subtitle: made ? qsTr("Can be used once, within 14 days. Send it by a way that only the substitute reads.")
                   : qsTr("On the member's word. It is signed as entered by you, the member is told, and the substitute has to accept.")
    closeText: made ? qsTr("Close the invitation") : qsTr("Close")
    dirty: made || words.text !== "" || who.chosen
    Component.onCompleted: {
        Session.clearProblem();
        entry.meeting = meeting;
        entry.mandate = mandate;
        open();
    }
    onAboutToHide: Session.clearProblem()
    onClosed: entry.forget()

    EnteredSubstitute {
        id: entry
    }
    RegisterModel {
        id: people
    }
    MQrCode {
        visible: sheet.made
        text: entry.link
        implicitWidth: Math.min(240, sheet.width - 80)
        implicitHeight: implicitWidth
        Layout.alignment: Qt.AlignHCenter
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("QR code with the invitation")
    }
    MTextField {
        id: linkField

        visible: sheet.made
        label: qsTr("The invitation's link")
        text: entry.link
        readOnly: true
        onTextChanged: field.cursorPosition = 0
    }
    ColumnLayout {
        visible: !sheet.made
        spacing: Theme.spaceM
        Layout.fillWidth: true

        MRadioGroup {
            id: which

            visible: sheet.meeting === "" && entry.meetings.count > 1
            label: qsTr("At which meeting?")
            value: entry.meeting
            onChosen: value => {
                entry.meeting = value;
                which.value = Qt.binding(() => entry.meeting);
                sheet.chosen = {};
            }

            Repeater {
                model: entry.meetings

                MRadioRow {
                    required property var model

                    value: model.meeting
                    text: model.title
                }
            }
        }
        MRadioGroup {
            id: whose

            visible: sheet.mandate === ""
            label: qsTr("For whom?")
            value: entry.mandate
            onChosen: value => {
                entry.mandate = value;
                whose.value = Qt.binding(() => entry.mandate);
            }

            Repeater {
                model: sheet.mandate === "" ? entry.mandates : null

                MRadioRow {
                    required property var model

                    value: model.mandate
                    text: model.title
                    subtitle: model.subtitle
                }
            }
        }
        MStack {
            visible: sheet.mandate !== ""
            spacing: 2

            MText {
                kind: MText.Strong
                text: qsTr("For %1").arg(entry.holderName)
            }
            MText {
                kind: MText.Secondary
                text: entry.mandateText
            }
        }
        MText {
            visible: entry.meetings.count === 0
            kind: MText.Secondary
            text: qsTr("There is no meeting ahead.")
        }
        PersonChoice {
            id: who

            register: people
        }
        MTextField {
            id: basis

            label: qsTr("Basis")
            placeholder: qsTr("For example the delegation order, 3.2")
            helper: qsTr("By what right the person may act for the member. Can be left empty.")
            maximumLength: 500
        }
        MSwitchRow {
            id: whole

            text: qsTr("The whole meeting")
            subtitle: qsTr("Turn it off to choose items.")
            checked: true
        }
        Repeater {
            model: whole.checked ? null : entry.items

            MCheckRow {
                required property var model

                text: model.text
                onToggled: sheet.pick(model.item, checked)
            }
        }
        MRadioGroup {
            id: channel

            label: qsTr("How did the member say so?")
            value: "email"

            MRadioRow {
                value: "email"
                text: qsTr("By e-mail")
            }
            MRadioRow {
                value: "other"
                text: qsTr("In another way, such as by telephone")
            }
        }
        MTextArea {
            id: words

            label: qsTr("The member's words")
            helper: qsTr("Everybody who has access to the meeting can read them.")
            minimumLines: 2
            onEdited: Session.clearProblem()
        }
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MButton {
            visible: !sheet.made
            kind: MButton.Primary
            text: qsTr("Nominate")
            enabled: entry.holderName !== "" && who.chosen && words.text.trim() !== "" && (whole.checked || Object.keys(sheet.chosen).length > 0)
            Layout.fillWidth: true
            onClicked: entry.nominate({ person: who.person, name: who.name, items: whole.checked ? [] : Object.keys(sheet.chosen), basis: basis.text, channel: channel.value, evidence: words.text })
        },
        MButton {
            property bool copied: false

            visible: sheet.made
            kind: MButton.Primary
            glyph: "copy"
            text: copied ? qsTr("Copied") : qsTr("Copy the link")
            Layout.fillWidth: true
            onClicked: {
                linkField.field.selectAll();
                linkField.field.copy();
                linkField.field.deselect();
                copied = true;
            }
        }
    ]
}
