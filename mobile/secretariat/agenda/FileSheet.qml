// Choosing a file on this device, where the desktop's dragging cannot be used.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    // Endings that may be chosen; empty: papers.
    property var endings: []
    signal picked(string path)

    onClosed: Session.clearProblem()
    Component.onCompleted: open()

    FolderModel {
        id: folder

        endings: sheet.endings
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
    MText {
        visible: folder.count === 0
        kind: MText.Secondary
        text: qsTr("There is nothing here that can be chosen.")
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
            enabled: model.usable
            divider: index < folder.count - 1
            accessibleName: model.openName
            onClicked: {
                if (model.isFolder) {
                    folder.open(model.path);
                } else {
                    sheet.picked(model.path);
                    sheet.close();
                }
            }
        }
    }
}
