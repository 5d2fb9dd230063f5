// One paper: its version, how far it has been sent, whether members can read it, and who may.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MStack {
    id: paper

    required property var row
    property bool editable: true

    signal opened(string hash)
    signal version
    signal access

    spacing: Theme.spaceXs
    Layout.fillWidth: true

    RowLayout {
        spacing: 0
        Layout.fillWidth: true

        MListRow {
            leftPadding: 0
            glyph: "document"
            title: paper.row.title
            subtitle: paper.row.detailText
            chevron: false
            accessibleName: paper.row.openName
            onClicked: paper.opened(paper.row.hash)
        }
        MIconButton {
            visible: paper.editable
            glyph: "sync"
            text: paper.row.versionName
            onClicked: paper.version()
        }
        MIconButton {
            visible: paper.editable
            glyph: paper.row.access === "restricted" ? "lock" : "eye"
            text: paper.row.accessName
            onClicked: paper.access()
        }
    }
    MProgress {
        visible: paper.row.sending
        text: paper.row.stateText
        value: paper.row.progress
    }
    MStatusLine {
        visible: text !== ""
        text: paper.row.troubleText
        tone: MTone.Warn
        glyph: "warning"
    }
    MStatusLine {
        visible: text !== ""
        text: paper.row.accessText
        tone: paper.row.accessTone
        glyph: "lock"
    }
    Flow {
        visible: paper.row.earlier.length > 0
        spacing: Theme.spaceS
        Layout.fillWidth: true

        Repeater {
            model: paper.row.earlier

            MButton {
                required property var modelData

                kind: MButton.Quiet
                text: modelData.title
                accessibleName: modelData.openName
                onClicked: paper.opened(modelData.hash)
            }
        }
    }
}
