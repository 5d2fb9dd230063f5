// A copy of a paper as a file: what that means, where it goes, and what it is called.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MSheet {
    id: sheet

    required property PaperHandout handout
    property bool saved: false

    title: qsTr("Share a copy")
    subtitle: handout.fileName
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: {
        Session.clearProblem();
        name.text = handout.fileName;
        open();
    }

    FolderModel {
        id: folder

        foldersOnly: true
    }
    MBanner {
        visible: !sheet.saved
        tone: MTone.Warn
        glyph: "warning"
        text: qsTr("The copy leaves Mandat and its encryption. Whoever gets at the file can read it, it is not erased with the app, and you answer for where it goes.")
    }
    MStatusLine {
        visible: sheet.saved
        live: true
        text: sheet.handout.savedText
        glyph: "check"
        tone: MTone.Ok
    }
    MTextField {
        id: name

        visible: !sheet.saved
        label: qsTr("File name")
        maximumLength: 120
        onEdited: Session.clearProblem()
    }
    RowLayout {
        visible: !sheet.saved
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
    MText {
        visible: !sheet.saved && folder.count === 0
        kind: MText.Secondary
        text: qsTr("There are no folders in here.")
    }
    Repeater {
        model: sheet.saved ? null : folder

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
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MButton {
            visible: !sheet.saved
            kind: MButton.Primary
            glyph: "download"
            text: qsTr("Save the copy in %1").arg(folder.name)
            enabled: folder.folder !== "" && name.text.trim() !== ""
            Layout.fillWidth: true
            onClicked: sheet.saved = sheet.handout.save(folder.folder, name.text)
        },
        MButton {
            visible: sheet.saved
            kind: MButton.Primary
            text: qsTr("Open the copy")
            Layout.fillWidth: true
            onClicked: sheet.handout.openSaved()
        }
    ]
}
