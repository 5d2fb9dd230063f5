// A signature that was made at a signing service: the PDF that goes there, and the signed one that comes back.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    required property MinutesDeskModel minutes
    required property string person
    required property string name
    readonly property bool found: external.fileText !== ""
    readonly property string savedText: external.savedText
    // One comes back from the signing service's page.
    readonly property bool looking: parent !== null && parent.Window.active

    title: qsTr("Signature of %1").arg(name)
    subtitle: qsTr("Made at a signing service, in the PDF (PAdES)")
    dirty: found
    onSavedTextChanged: files.lookAgain()
    onLookingChanged: if (looking) files.lookAgain()
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: {
        service.text = external.lastService();
        open();
    }

    ExternalSignatures {
        id: external

        meeting: sheet.minutes.meeting
        item: sheet.minutes.item
        person: sheet.person
    }
    MText {
        visible: !sheet.found
        kind: MText.Strong
        text: qsTr("1. The PDF to be signed")
    }
    MButton {
        visible: !sheet.found
        glyph: "download"
        text: qsTr("Save the PDF to be signed")
        busy: external.fetching
        enabled: !external.fetching
        Layout.fillWidth: true
        onClicked: external.giveOut()
    }
    MProgress {
        visible: external.fetching
        text: qsTr("The server is making the file")
        value: -1
    }
    MStatusLine {
        visible: sheet.savedText !== "" && !sheet.found
        live: true
        glyph: "check"
        tone: MTone.Ok
        text: sheet.savedText
    }
    MText {
        visible: !sheet.found
        kind: MText.Strong
        text: qsTr("2. The signed PDF that came back")
    }
    MProgress {
        visible: external.checking
        text: qsTr("The signature is being checked")
        value: -1
    }
    FileChoice {
        id: files

        visible: !sheet.found && !external.checking
        beginAt: external.downloads()
        endings: [".pdf"]
        emptyText: qsTr("There is no PDF in here.")
        onChosen: path => external.choose(path)
    }
    MStatusLine {
        visible: sheet.found
        live: true
        glyph: "check-circle"
        tone: MTone.Ok
        text: external.fileText
    }
    MStatusLine {
        visible: sheet.found
        glyph: "signature"
        tone: MTone.Neutral
        text: external.signerText
    }
    MStatusLine {
        visible: external.otherNameText !== ""
        glyph: "warning"
        tone: MTone.Warn
        text: external.otherNameText
    }
    MStatusLine {
        visible: sheet.found
        glyph: "shield"
        tone: external.certificateTone
        text: external.certificateText
    }
    MTextField {
        id: service

        visible: sheet.found
        label: qsTr("The signing service")
        maximumLength: 200
    }
    MButton {
        visible: sheet.found
        kind: MButton.Quiet
        text: qsTr("Choose another file")
        onClicked: external.forget()
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MText {
            visible: sheet.found
            kind: MText.Small
            text: qsTr("It counts as the signature of %1, who is told, and can say otherwise.").arg(sheet.name)
        },
        MButton {
            visible: sheet.found
            kind: MButton.Primary
            glyph: "signature"
            text: qsTr("Enter the signature")
            enabled: service.text.trim() !== ""
            Layout.fillWidth: true
            onClicked: if (external.record(service.text)) sheet.close()
        }
    ]
}
