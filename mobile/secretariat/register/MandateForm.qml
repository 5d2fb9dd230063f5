// A mandate, new or changed: whose it is, its title, what it answers for, and why; or that it is no more.
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
    readonly property string mandate: panel.about.mandate || ""
    property var areas: []

    function save(abolished: bool): void {
        const fields = { mandate: mandate, principal: whose.value, title: title.text, areas: areas, reason: reason.text, abolished: abolished };
        if (register.saveMandate(fields))
            panel.written();
    }

    spacing: 12
    Component.onCompleted: {
        if (mandate === "")
            return;
        whose.value = shown.principal;
        title.text = shown.name;
        areas = shown.areas;
    }

    MText {
        kind: MText.Sheet
        text: form.mandate === "" ? qsTr("New mandate") : qsTr("Change the mandate")
    }
    MTextField {
        id: title

        label: qsTr("Function")
        placeholder: qsTr("Head of administration, the social services")
        maximumLength: 400
        onEdited: Session.clearProblem()
    }
    MText {
        kind: MText.Section
        text: whose.label
    }
    MRadioGroup {
        id: whose

        label: qsTr("Principal")

        Repeater {
            model: form.register.principals()

            MRadioRow {
                required property var modelData

                value: modelData.id
                text: modelData.name
                subtitle: modelData.side
            }
        }
    }
    MText {
        kind: MText.Section
        text: qsTr("Subject areas")
    }
    Repeater {
        model: form.register.areas()

        MCheckRow {
            required property var modelData

            text: modelData.name
            checked: form.areas.includes(modelData.id)
            onToggled: form.areas = checked ? form.areas.concat([modelData.id]) : form.areas.filter(id => id !== modelData.id)
        }
    }
    MTextField {
        id: reason

        label: qsTr("Why")
        placeholder: qsTr("New delegation order from the turn of the year")
        helper: qsTr("Stands in the log beside the change.")
        maximumLength: 2000
        onEdited: Session.clearProblem()
    }
    MButton {
        kind: MButton.Primary
        text: qsTr("Save the mandate")
        Layout.fillWidth: true
        onClicked: form.save(false)
    }
    MButton {
        visible: form.mandate !== ""
        kind: MButton.Destructive
        text: qsTr("The mandate is no more")
        Layout.fillWidth: true
        onClicked: form.save(true)
    }
}
