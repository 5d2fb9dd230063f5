// Where the meeting's archive folder is to be made, and what it is to be called.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    required property OutModel out
    required property string meeting

    title: qsTr("The archive folder")
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: open()

    MText {
        text: qsTr("Everything of the meeting is gathered in a new folder on this device, in the clear and readable by you alone, and checked before it gets its name. The server makes the minutes as files meanwhile, so a network is needed.")
    }
    MTextField {
        id: name

        focus: true
        label: qsTr("The folder's name")
        text: OutFiles.archiveName(sheet.meeting)
        maximumLength: 120
        onEdited: Session.clearProblem()
    }
    MText {
        kind: MText.Section
        text: qsTr("Where it is made")
        Layout.topMargin: Theme.spaceS
    }
    FileChoice {
        id: where

        foldersOnly: true
        beginAt: OutFiles.archivePlace()
        emptyText: qsTr("There are no folders in here.")
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MButton {
            kind: MButton.Primary
            glyph: "download"
            text: qsTr("Make it in %1").arg(where.placeName)
            enabled: where.place !== "" && name.text.trim() !== ""
            Layout.fillWidth: true
            onClicked: if (OutFiles.makeArchive(sheet.meeting, where.place, name.text)) sheet.close()
        }
    ]
}
