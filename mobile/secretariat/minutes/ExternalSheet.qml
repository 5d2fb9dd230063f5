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

    title: qsTr("Signature of %1").arg(name)
    subtitle: qsTr("At a signing service, as a signature in the PDF (PAdES)")
    dirty: external.fileText !== ""
    onClosed: Session.clearProblem()
    Component.onCompleted: open()

    ExternalSignatures {
        id: external

        meeting: sheet.minutes.meeting
        item: sheet.minutes.item
    }
    MText {
        kind: MText.Strong
        text: qsTr("1. The PDF to be signed")
    }
    MButton {
        glyph: "download"
        text: qsTr("Save the PDF to be signed")
        busy: external.busy
        enabled: !external.busy
        Layout.fillWidth: true
        onClicked: external.giveOut()
    }
    MStatusLine {
        visible: external.savedText !== ""
        live: true
        glyph: "check"
        tone: MTone.Ok
        text: external.savedText
    }
    MText {
        kind: MText.Strong
        text: qsTr("2. The PDF that came back")
    }
    MStatusLine {
        visible: external.fileText !== ""
        live: true
        glyph: "check"
        tone: MTone.Ok
        text: external.fileText
    }
    FileChoice {
        visible: external.fileText === ""
        endings: [".pdf"]
        emptyText: qsTr("There is no PDF in here.")
        onChosen: path => external.choose(path)
    }
    MTextField {
        id: service

        visible: external.fileText !== ""
        label: qsTr("The signing service")
        maximumLength: 200
    }
    MTextField {
        id: signer

        visible: external.fileText !== ""
        label: qsTr("The signer, as the certificate names them")
        maximumLength: 200
        text: sheet.name
    }
    MText {
        visible: external.fileText !== ""
        kind: MText.Small
        text: qsTr("Here it was checked that the file begins with exactly the minutes that were given out and that a signature was added. Whether the signature holds is shown by pdfsig, or by the command mandat minutes signed. %1 is told, and can say otherwise.").arg(sheet.name)
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MButton {
            kind: MButton.Primary
            glyph: "signature"
            text: qsTr("Enter the signature")
            enabled: external.fileText !== "" && service.text.trim() !== "" && signer.text.trim() !== ""
            Layout.fillWidth: true
            onClicked: if (external.record(sheet.person, service.text, signer.text)) sheet.close()
        }
    ]
}
