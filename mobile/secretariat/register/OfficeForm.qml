// Who has an office, and until when.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

MStack {
    id: form

    required property RegisterModel register
    required property RegisterPanel panel
    readonly property var shown: register.detail
    readonly property bool known: panel.about.office !== undefined
    readonly property bool sameHolder: panel.about.person !== undefined

    spacing: 12
    Component.onCompleted: {
        if (known)
            which.value = String(panel.about.office);
        if (panel.about.until)
            until.text = panel.about.until;
    }

    MText {
        kind: MText.Sheet
        text: form.sameHolder ? qsTr("Change until when") : (form.known ? qsTr("Hand over the office") : qsTr("New holder of an office"))
    }
    MText {
        visible: form.known
        kind: MText.Secondary
        text: Parts.joined([form.shown.subtitle || "", form.shown.title || ""], ": ")
    }
    MRadioGroup {
        id: which

        visible: !form.known
        label: qsTr("Office")

        Repeater {
            model: form.register.offices()

            MRadioRow {
                required property var modelData

                value: String(modelData.office)
                text: modelData.name
            }
        }
    }
    PersonChoice {
        id: who

        visible: !form.sameHolder
        register: form.register
    }
    MTextField {
        id: until

        // The secretary has no term.
        visible: which.value !== "2"
        label: qsTr("Until and including")
        placeholder: "2027-12-31"
        helper: qsTr("Left empty: until further notice.")
        onEdited: Session.clearProblem()
    }
    MButton {
        kind: MButton.Primary
        text: qsTr("Save the office")
        enabled: which.value !== "" && (form.sameHolder || who.chosen)
        Layout.fillWidth: true
        onClicked: {
            const person = form.sameHolder ? form.panel.about.person : who.person;
            if (form.register.assignOffice({ office: parseInt(which.value), person: person, name: who.name, holds: true, until: until.text }))
                form.panel.written();
        }
    }
}
