// Under an open paper: which page, and how large; while words are highlighted, what was, and what can be done with it.
import QtQuick
import QtQuick.Layouts
import Mandat.Screens
import Mandat.Ui

ColumnLayout {
    id: foot

    property bool narrow: false
    property bool marking: false
    // The highlight that was just made; empty: none.
    property string lastQuote: ""
    property int page: 0
    property int pageCount: 0
    property real zoom: 1
    property bool fitted: true

    signal note
    signal undo
    signal panel
    signal zoomBy(real factor)
    signal fit

    spacing: 0
    Layout.fillHeight: false

    Rectangle {
        implicitHeight: 1
        color: Theme.hairline
        Layout.fillWidth: true
    }
    MText {
        visible: foot.marking && foot.lastQuote === ""
        kind: MText.Secondary
        text: qsTr("Draw over the words to highlight them. Highlights stay on this device.")
        Layout.margins: Theme.spaceS
        Layout.leftMargin: Theme.spaceM
    }
    GridLayout {
        visible: foot.marking && foot.lastQuote !== ""
        columns: foot.narrow ? 1 : 3
        columnSpacing: Theme.spaceS
        rowSpacing: Theme.spaceXs
        Layout.fillWidth: true
        Layout.margins: Theme.spaceS

        MStatusLine {
            glyph: "check"
            tone: MTone.Ok
            live: true
            text: qsTr("Highlighted: %1").arg(foot.lastQuote.length > 40 ? foot.lastQuote.slice(0, 40) + "…" : foot.lastQuote)
        }
        MButton {
            glyph: "pen"
            text: qsTr("Write a note to it")
            Layout.fillWidth: foot.narrow
            onClicked: foot.note()
        }
        MButton {
            kind: MButton.Quiet
            glyph: "undo"
            text: qsTr("Undo the highlight")
            Layout.fillWidth: foot.narrow
            onClicked: foot.undo()
        }
    }
    RowLayout {
        visible: !foot.marking
        spacing: 0
        Layout.fillWidth: true
        Layout.leftMargin: Theme.spaceXs
        Layout.rightMargin: Theme.spaceXs

        MIconButton {
            glyph: "minus"
            text: qsTr("Smaller")
            enabled: foot.zoom > 1
            onClicked: foot.zoomBy(0.8)
        }
        MButton {
            kind: MButton.Quiet
            text: qsTr("Page %1 of %2").arg(foot.page + 1).arg(foot.pageCount)
            description: qsTr("Go to another page")
            Layout.fillWidth: true
            onClicked: foot.panel()
        }
        MIconButton {
            visible: !foot.fitted
            glyph: "fit-width"
            text: qsTr("Fit the width")
            onClicked: foot.fit()
        }
        MIconButton {
            glyph: "plus"
            text: qsTr("Larger")
            enabled: foot.zoom < 5
            onClicked: foot.zoomBy(1.25)
        }
    }
}
