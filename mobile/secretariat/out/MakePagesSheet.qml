// Where the public web pages are to be made, what their folder is to be called, and the publisher's own details on them.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    required property OutModel out
    property string settings: OutFiles.settingsFile()
    property bool choosing: false

    title: qsTr("Public web pages")
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: open()

    MText {
        text: qsTr("All adjusted minutes of the forum, one page a version. A folder with pages that were made here before is replaced as a whole; any other is left as it is.")
    }
    MTextField {
        id: name

        focus: true
        label: qsTr("The folder's name")
        text: OutFiles.pagesName()
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
        beginAt: OutFiles.pagesPlace()
        emptyText: qsTr("There are no folders in here.")
    }
    MText {
        kind: MText.Section
        text: qsTr("The pages' own details")
        Layout.topMargin: Theme.spaceS
    }
    MText {
        kind: MText.Secondary
        text: sheet.settings !== "" ? qsTr("From the file %1").arg(sheet.settings.split("/").pop())
                                    : qsTr("Who publishes them, who answers questions and how accessible they are, from a file (TOML). Without one, general words stand there.")
    }
    Flow {
        spacing: Theme.spaceXs
        Layout.fillWidth: true

        MButton {
            kind: MButton.Quiet
            glyph: "document"
            text: qsTr("Choose the file")
            accessibleName: qsTr("Choose the file with the pages' own details")
            onClicked: sheet.choosing = !sheet.choosing
        }
        MButton {
            visible: sheet.settings !== ""
            kind: MButton.Quiet
            glyph: "close"
            text: qsTr("Without a file")
            onClicked: sheet.settings = ""
        }
    }
    FileChoice {
        visible: sheet.choosing
        endings: [".toml"]
        onChosen: path => {
            sheet.settings = path;
            sheet.choosing = false;
            Session.clearProblem();
        }
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
            text: qsTr("Make them in %1").arg(where.placeName)
            enabled: where.place !== "" && name.text.trim() !== ""
            Layout.fillWidth: true
            onClicked: if (OutFiles.makePages(where.place, name.text, sheet.settings)) sheet.close()
        }
    ]
}
