// Choosing a file to attach. What kinds and how large is said before; a copy is kept encrypted on this device.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MSheet {
    id: sheet

    required property MatterDraftModel draft

    title: qsTr("Attach a file")
    subtitle: draft.limitsText
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: open()

    FolderModel {
        id: folder
    }
    Connections {
        target: sheet.draft

        function onAttached(ok: bool): void {
            if (ok)
                sheet.close();
        }
    }
    RowLayout {
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
    MProgress {
        visible: sheet.draft.attaching
        text: qsTr("The file is being copied")
    }
    MText {
        visible: folder.count === 0
        kind: MText.Secondary
        text: qsTr("There is nothing here that can be attached.")
    }
    Repeater {
        model: folder

        MListRow {
            required property var model
            required property int index

            glyph: Theme.textScale < 1.5 ? (model.isFolder ? "inbox" : "document") : ""
            title: model.name
            subtitle: model.subtitle
            chevron: model.isFolder
            enabled: model.usable && !sheet.draft.attaching
            divider: index < folder.count - 1
            accessibleName: model.openName
            onClicked: {
                if (model.isFolder)
                    folder.open(model.path);
                else
                    sheet.draft.attach(model.path);
            }
        }
    }
    footer: MBanner {
        visible: Session.problem !== ""
        tone: MTone.Bad
        text: Session.problem
    }
}
