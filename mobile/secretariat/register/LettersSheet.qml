// Invitations just made: as a code and a link for one, and as letters for one or many. They are kept nowhere else and not shown again.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    required property RegisterModel register
    // Ids of the register.
    required property var persons
    readonly property bool one: persons.length === 1
    readonly property bool asked: !one && letters.total === 0 && !letters.ready

    title: one ? (letters.personName !== "" ? qsTr("Invitation for %1").arg(letters.personName) : qsTr("Invitation"))
               : qsTr("Letters to %n people", "", persons.length)
    subtitle: letters.expiresText
    closeText: letters.total > 0 ? qsTr("Close the invitation") : qsTr("Close")
    dirty: letters.total > 0
    Component.onCompleted: {
        Session.clearProblem();
        if (one)
            letters.begin(persons);
        open();
    }
    onAboutToHide: Session.clearProblem()
    onClosed: letters.forget()

    InvitationLetters {
        id: letters
    }
    FolderModel {
        id: folder

        foldersOnly: true
    }
    MText {
        visible: sheet.asked
        text: qsTr("Each gets an invitation of their own, which can be used once within 14 days. The letters are made on this device and are never on the server: print them, hand them over, and erase the file.")
    }
    MProgress {
        visible: letters.busy
        text: qsTr("Invitation %1 of %2").arg(letters.made).arg(letters.total)
        value: letters.total > 0 ? letters.made / letters.total : 0
    }
    MQrCode {
        visible: letters.link !== ""
        text: letters.link
        implicitWidth: Math.min(240, sheet.width - 80)
        implicitHeight: implicitWidth
        Layout.alignment: Qt.AlignHCenter
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("QR code with the invitation")
    }
    MText {
        visible: letters.link !== ""
        kind: MText.Secondary
        text: qsTr("Let the person scan the code in Mandat, or hand it over as a letter. Whoever has it can join in their name.")
    }
    MTextField {
        id: linkField

        visible: letters.link !== ""
        label: qsTr("The invitation's link")
        text: letters.link
        readOnly: true
        onTextChanged: field.cursorPosition = 0
    }
    MButton {
        property bool copied: false

        visible: letters.link !== ""
        glyph: "copy"
        text: copied ? qsTr("Copied") : qsTr("Copy the link")
        Layout.fillWidth: true
        onClicked: {
            linkField.field.selectAll();
            linkField.field.copy();
            linkField.field.deselect();
            copied = true;
        }
    }
    MText {
        visible: name.visible
        kind: MText.Section
        text: sheet.one ? qsTr("As a letter to print") : qsTr("Where the letters go")
        Layout.topMargin: Theme.spaceS
    }
    MTextField {
        id: name

        visible: letters.ready && letters.savedText === ""
        label: qsTr("File name")
        text: letters.fileName
        maximumLength: 120
        onEdited: Session.clearProblem()
    }
    RowLayout {
        visible: name.visible
        spacing: Theme.spaceS
        Layout.fillWidth: true

        MIconButton {
            visible: folder.canGoUp
            glyph: "chevron-left"
            text: qsTr("To the folder above")
            onClicked: folder.up()
        }
        MText {
            kind: MText.Strong
            text: folder.name
        }
    }
    Repeater {
        model: name.visible ? folder : null

        MListRow {
            required property var model
            required property int index

            glyph: Theme.textScale < 1.5 ? "inbox" : ""
            title: model.name
            accessibleName: model.openName
            divider: index < folder.count - 1
            onClicked: folder.open(model.path)
        }
    }
    MStatusLine {
        visible: letters.savedText !== ""
        live: true
        text: letters.savedText
        glyph: "check"
        tone: MTone.Ok
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MButton {
            visible: sheet.asked
            kind: MButton.Primary
            glyph: "envelope"
            text: qsTr("Make %n invitations", "", sheet.persons.length)
            Layout.fillWidth: true
            onClicked: letters.begin(sheet.persons)
        },
        MButton {
            visible: name.visible
            kind: sheet.one ? MButton.Soft : MButton.Primary
            glyph: "download"
            text: sheet.one ? qsTr("Save the letter in %1").arg(folder.name) : qsTr("Save the letters in %1").arg(folder.name)
            enabled: folder.folder !== "" && name.text.trim() !== ""
            Layout.fillWidth: true
            onClicked: letters.save(folder.folder, name.text)
        },
        MButton {
            visible: letters.savedText !== ""
            kind: MButton.Primary
            glyph: "print"
            text: qsTr("Open to print")
            Layout.fillWidth: true
            onClicked: letters.openSaved()
        }
    ]
}
