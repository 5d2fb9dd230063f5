// Paragraph by paragraph: to whom it goes beside the forum's list, whether it has, and its extract.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

MStack {
    id: list

    required property OutModel out

    signal asked(string sheet, var properties)

    visible: out.paragraphs.count > 0
    spacing: 12
    Layout.fillWidth: true

    MinutesFile {
        id: extract

        meeting: list.out.meeting
    }
    MText {
        kind: MText.Section
        text: qsTr("Paragraph by paragraph")
        Layout.topMargin: Theme.spaceS
    }
    MProgress {
        visible: extract.busy
        text: qsTr("The server is making the extract")
        value: -1
    }
    MStatusLine {
        visible: extract.savedText !== ""
        live: true
        glyph: "check"
        tone: MTone.Ok
        text: extract.savedText
    }
    Repeater {
        model: list.out.paragraphs

        MCard {
            id: row

            required property var model

            padding: 12
            gap: 4

            MText {
                kind: MText.Strong
                text: row.model.titleText
            }
            MText {
                kind: MText.Secondary
                text: row.model.recipientsText
            }
            MStatusLine {
                visible: row.model.sentText !== "" && list.out.ready
                glyph: row.model.tone === MTone.Ok ? "check" : "clock"
                tone: row.model.tone
                text: row.model.sentText
            }
            Flow {
                spacing: Theme.spaceXs
                Layout.fillWidth: true

                MButton {
                    kind: MButton.Quiet
                    glyph: "people"
                    text: qsTr("Recipients")
                    accessibleName: row.model.recipientsName
                    onClicked: list.asked("RecipientsSheet.qml", { item: row.model.item, what: row.model.titleText, names: row.model.recipients.join("\n") })
                }
                MButton {
                    visible: list.out.ready
                    kind: MButton.Quiet
                    glyph: "send"
                    text: qsTr("Send by itself")
                    accessibleName: row.model.sendName
                    onClicked: list.asked("SendMinutesSheet.qml", { item: row.model.item, what: row.model.titleText })
                }
                MButton {
                    visible: list.out.ready
                    kind: MButton.Quiet
                    glyph: "download"
                    text: qsTr("Extract")
                    accessibleName: row.model.extractName
                    enabled: !extract.busy
                    onClicked: {
                        extract.item = row.model.item;
                        extract.save("pdf");
                    }
                }
            }
        }
    }
}
