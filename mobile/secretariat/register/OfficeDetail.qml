// An office and who has it: until when, handing it over, ending it.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MStack {
    id: detail

    required property RegisterModel register
    required property RegisterPanel panel
    readonly property var shown: register.detail

    spacing: 12

    MText {
        kind: MText.Sheet
        text: detail.shown.title || ""
    }
    MText {
        kind: MText.Secondary
        text: detail.shown.subtitle || ""
    }
    Fact {
        label: qsTr("Until")
        value: detail.shown.untilText || ""
    }
    Flow {
        spacing: Theme.spaceS
        Layout.fillWidth: true

        MButton {
            visible: detail.shown.canEnd !== true
            glyph: "substitute"
            text: qsTr("Hand it over")
            onClicked: detail.panel.write("office", { office: detail.shown.office })
        }
        MButton {
            visible: detail.shown.canEnd === true
            glyph: "pen"
            text: qsTr("Change until when")
            onClicked: detail.panel.write("office", { office: detail.shown.office, person: detail.shown.holder, until: detail.shown.until })
        }
        MButton {
            visible: detail.shown.canEnd === true
            kind: MButton.Destructive
            text: qsTr("End it now")
            onClicked: detail.register.assignOffice({ office: detail.shown.office, person: detail.shown.holder, holds: false })
        }
        MButton {
            kind: MButton.Quiet
            text: qsTr("Show the person")
            onClicked: detail.panel.chosen("person/" + detail.shown.holder)
        }
    }
    RegisterChanges {
        register: detail.register
    }
}
