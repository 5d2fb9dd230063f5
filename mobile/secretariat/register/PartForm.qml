// A principal or a subject area, new or changed: what it is called, from when to when it is in force, and why.
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
    readonly property bool isArea: panel.about.area !== undefined
    readonly property string part: (isArea ? panel.about.area : panel.about.principal) || ""
    readonly property bool isNew: part === ""

    function save(): void {
        const fields = { id: part, name: name.text, nameEn: nameEn.text, side: side.value, from: from.text, to: to.text, reason: reason.text };
        if (isArea ? register.saveArea(fields) : register.savePrincipal(fields))
            panel.written();
    }

    spacing: 12
    Component.onCompleted: {
        if (isNew)
            return;
        name.text = shown.name;
        nameEn.text = shown.nameEn || "";
        side.value = shown.side || "";
        from.text = shown.from;
        to.text = shown.to;
    }

    MText {
        kind: MText.Sheet
        text: form.isArea ? (form.isNew ? qsTr("New subject area") : qsTr("Change the subject area"))
                          : (form.isNew ? qsTr("New principal") : qsTr("Change the principal"))
    }
    MTextField {
        id: name

        label: form.isArea ? qsTr("Name in Swedish") : qsTr("Name")
        helper: form.isNew ? "" : qsTr("A new name holds from today. Meetings before keep the name that was.")
        maximumLength: 400
        onEdited: Session.clearProblem()
    }
    MTextField {
        id: nameEn

        visible: form.isArea
        label: qsTr("Name in English")
        helper: qsTr("Left empty: as in Swedish.")
        maximumLength: 400
        onEdited: Session.clearProblem()
    }
    MText {
        visible: side.visible
        kind: MText.Section
        text: side.label
    }
    MRadioGroup {
        id: side

        visible: !form.isArea && form.isNew
        label: qsTr("Counted on the side of")

        Repeater {
            model: form.register.sides()

            MRadioRow {
                required property var modelData

                value: modelData.id
                text: modelData.name
            }
        }
    }
    MTextField {
        id: from

        label: qsTr("From and including")
        placeholder: "2027-01-01"
        helper: qsTr("Left empty: always.")
        onEdited: Session.clearProblem()
    }
    MTextField {
        id: to

        label: qsTr("Until and including")
        placeholder: "2027-12-31"
        helper: form.isArea ? qsTr("Left empty: until further notice. It can end once nobody answers for it after that day.")
                            : qsTr("Left empty: until further notice. It can leave once its mandates end with it.")
        onEdited: Session.clearProblem()
    }
    MTextField {
        id: reason

        label: qsTr("Why")
        placeholder: qsTr("Agreement of 20 November")
        helper: qsTr("Stands in the log beside the change.")
        maximumLength: 2000
        onEdited: Session.clearProblem()
    }
    MButton {
        kind: MButton.Primary
        text: form.isArea ? qsTr("Save the subject area") : qsTr("Save the principal")
        Layout.fillWidth: true
        onClicked: form.save()
    }
}
