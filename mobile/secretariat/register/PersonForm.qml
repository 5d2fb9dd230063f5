// A person, new or changed: name and e-mail address.
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
    readonly property string person: panel.about.person || ""

    function save(): void {
        if (register.savePerson({ person: person, name: name.text, email: email.text }))
            panel.written();
    }

    spacing: 12
    Component.onCompleted: {
        if (person === "")
            return;
        name.text = shown.name;
        email.text = shown.email;
    }

    MText {
        kind: MText.Sheet
        text: form.person === "" ? qsTr("New person") : qsTr("Change name or address")
    }
    MTextField {
        id: name

        label: qsTr("Name")
        helper: qsTr("Shown to the forum's members.")
        maximumLength: 200
        onEdited: Session.clearProblem()
    }
    MTextField {
        id: email

        label: qsTr("E-mail address")
        placeholder: "namn@karlskrona.se"
        helper: qsTr("For notices and reminders. It stands in no minutes and on no web page.")
        inputMethodHints: Qt.ImhEmailCharactersOnly | Qt.ImhNoAutoUppercase
        maximumLength: 254
        onEdited: Session.clearProblem()
        onAccepted: form.save()
    }
    MButton {
        kind: MButton.Primary
        text: qsTr("Save the person")
        Layout.fillWidth: true
        onClicked: form.save()
    }
}
