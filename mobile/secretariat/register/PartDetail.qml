// A principal or a subject area: from when to when it is in force, whose mandates go with it, and every change of it.
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
    MChip {
        visible: text !== ""
        text: detail.shown.stateText || ""
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
    }
    Fact {
        label: detail.shown.isArea === true ? qsTr("In force") : qsTr("In the forum")
        value: detail.shown.spanText || ""
    }
    Fact {
        label: detail.shown.isArea === true ? qsTr("Who answers for it") : qsTr("Mandates")
        value: detail.shown.mandatesText || qsTr("None")
    }
    MButton {
        glyph: "pen"
        text: detail.shown.isArea === true ? qsTr("Change or end the subject area") : qsTr("Change or end the principal")
        onClicked: {
            if (detail.shown.isArea === true)
                detail.panel.write("area", { area: detail.shown.id });
            else
                detail.panel.write("principal", { principal: detail.shown.id });
        }
    }
    RegisterChanges {
        register: detail.register
    }
}
