// A device is shut out: for order's sake, or because it is lost, since when.
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

    MText {
        kind: MText.Sheet
        text: qsTr("Revoke the device")
    }
    MText {
        kind: MText.Secondary
        text: Parts.joined([form.panel.about.name || "", form.shown.title || ""], ", ")
    }
    MRadioGroup {
        id: lost

        label: qsTr("What has happened")

        MRadioRow {
            value: "no"
            text: qsTr("It is no longer used")
            subtitle: qsTr("What it has signed stands.")
        }
        MRadioRow {
            value: "now"
            text: qsTr("It was lost just now")
        }
        MRadioRow {
            value: "since"
            text: qsTr("It has been lost since a time")
            subtitle: qsTr("Positions that it has signed since then are put to the person again, and invitations that it made are void.")
        }
    }
    MTextField {
        id: since

        visible: lost.value === "since"
        label: qsTr("Lost since")
        placeholder: "2026-11-20 17:30"
        helper: qsTr("The last time that it was certainly in the right hands.")
        onEdited: Session.clearProblem()
    }
    MTextField {
        id: reason

        label: qsTr("Why")
        placeholder: qsTr("Left on the train; told by telephone")
        helper: qsTr("Stands in the log. Can be left empty.")
        maximumLength: 2000
    }
    MBanner {
        tone: MTone.Warn
        glyph: "warning"
        text: qsTr("The device is shut out at once, and everything in the app there is erased the next time that it reaches the server. It cannot be undone once it is sent.")
    }
    MButton {
        kind: MButton.Destructive
        text: qsTr("Revoke the device")
        enabled: lost.value !== ""
        Layout.fillWidth: true
        onClicked: {
            if (form.register.revokeDevice({ device: form.panel.about.device, lost: lost.value, since: since.text, reason: reason.text }))
                form.panel.written();
        }
    }
}
