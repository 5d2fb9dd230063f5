// Who holds a mandate, from when to when, and on what it rests.
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

    spacing: 12
    Component.onCompleted: from.text = register.today()

    MText {
        kind: MText.Sheet
        text: qsTr("Who holds it")
    }
    MText {
        kind: MText.Secondary
        text: Parts.joined([form.shown.title || "", form.shown.subtitle || ""], ", ")
    }
    PersonChoice {
        id: who

        register: form.register
        nobodyText: qsTr("Nobody: the mandate is vacant")
    }
    MTextField {
        id: from

        label: qsTr("From")
        placeholder: "2027-03-01"
        helper: qsTr("Days before it keep what was entered for them.")
        onEdited: Session.clearProblem()
    }
    MTextField {
        id: to

        label: qsTr("Until and including")
        placeholder: "2027-12-31"
        helper: qsTr("Left empty: until further notice.")
        onEdited: Session.clearProblem()
    }
    MTextField {
        id: basis

        label: qsTr("What it rests on")
        placeholder: qsTr("Delegation order 2027, point 4.2")
        maximumLength: 500
    }
    MButton {
        kind: MButton.Primary
        text: qsTr("Save the holder")
        enabled: who.chosen
        Layout.fillWidth: true
        onClicked: {
            if (form.register.assignMandate({ mandate: form.panel.about.mandate, person: who.person, name: who.name, from: from.text, to: to.text, basis: basis.text }))
                form.panel.written();
        }
    }
}
