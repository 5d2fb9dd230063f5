// A file of this device: folder by folder, those alone that have one of the endings. Or a folder: the one that is open.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

MStack {
    id: choice

    // ".csv", ".eml"; none: what can be attached.
    property var endings: []
    // What is said where there is nothing to choose.
    property string emptyText: qsTr("There is no such file in here.")

    // To choose where something goes: no file is listed.
    property alias foldersOnly: folder.foldersOnly
    // The folder that is open ("": the places, among which nothing can be put), and what it is called.
    readonly property alias place: folder.folder
    readonly property alias placeName: folder.name

    // The folder that it opens with; empty: the documents.
    property string beginAt: ""

    signal chosen(string path)

    // Reads the folder once more: something may have come into it.
    function lookAgain(): void {
        folder.open(folder.folder);
    }

    Component.onCompleted: if (beginAt !== "") folder.open(beginAt)

    spacing: Theme.spaceXs

    FolderModel {
        id: folder

        endings: choice.endings
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
        text: choice.emptyText
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
                if (model.isFolder)
                    folder.open(model.path);
                else
                    choice.chosen(model.path);
            }
        }
    }
}
