// With nothing chosen: what is missing in the year ahead and what to do about it, and who has no device yet.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

MStack {
    id: detail

    required property RegisterModel register
    required property RegisterPanel panel

    spacing: 12

    MText {
        kind: MText.Sheet
        text: qsTr("To look after")
    }
    Repeater {
        model: detail.register.gaps

        MCard {
            id: card

            required property var model

            soft: true

            MStatusLine {
                glyph: "warning"
                tone: card.model.tone
                text: card.model.title
            }
            MText {
                kind: MText.Secondary
                text: card.model.text
            }
            MButton {
                visible: card.model.mandate !== ""
                kind: MButton.Soft
                text: qsTr("Enter who it is")
                accessibleName: card.model.actionName
                onClicked: {
                    const mandate = card.model.mandate;
                    const panel = detail.panel;
                    panel.register.select("mandate/" + mandate);
                    panel.write("holder", { mandate: mandate });
                }
            }
        }
    }
    MCard {
        visible: detail.register.withoutDevice.length > 0
        soft: true

        MText {
            kind: MText.Card
            text: qsTr("%n people have no device", "", detail.register.withoutDevice.length)
        }
        MText {
            kind: MText.Secondary
            text: qsTr("They reach the papers and declare only once they have joined. A letter each, made here, brings them in: one page with a code to scan.")
        }
        MButton {
            kind: MButton.Soft
            glyph: "envelope"
            text: qsTr("Write the letters")
            onClicked: detail.panel.invited(detail.register.withoutDevice)
        }
    }
    MEmptyState {
        visible: detail.register.gaps.count === 0 && detail.register.withoutDevice.length === 0
        glyph: "check-circle"
        title: qsTr("Nothing is missing in the year ahead")
        text: qsTr("Every principal has somebody for each of its areas, and everybody has a device.")
    }
}
