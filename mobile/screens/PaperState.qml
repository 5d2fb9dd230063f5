// What is to be known of an open paper before it is read: a newer version, what has changed, why it is not here, how far it has come.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

ColumnLayout {
    id: state

    required property PdfPaper paper
    required property PaperReading reading

    signal newest
    signal compare

    // A layout in which nothing is seen any more keeps its size.
    visible: reading.later !== "" || reading.changedText !== "" || paper.problem !== "" || paper.fetched >= 0 || paper.opening
             || paper.madeText !== ""
    spacing: 0
    Layout.fillHeight: false

    MBanner {
        visible: state.reading.later !== ""
        tone: MTone.Warn
        text: qsTr("There is a newer version of this paper.")
        actionText: qsTr("Read the newest version")
        onAction: state.newest()
        Layout.fillWidth: true
        Layout.margins: Theme.spaceS
    }
    MBanner {
        visible: state.reading.later === "" && state.reading.changedText !== ""
        tone: MTone.Accent
        text: state.reading.changedText
        actionText: qsTr("Show what has changed")
        onAction: state.compare()
        Layout.fillWidth: true
        Layout.margins: Theme.spaceS
    }
    MStatusLine {
        visible: state.paper.madeText !== ""
        glyph: "info"
        text: state.paper.madeText
        Layout.fillWidth: true
        Layout.leftMargin: Theme.spaceM
        Layout.rightMargin: Theme.spaceM
        Layout.topMargin: Theme.spaceXs
        Layout.bottomMargin: Theme.spaceXs
    }
    MEmptyState {
        visible: state.paper.problem !== ""
        glyph: state.paper.fetched >= 0 ? "download" : "document"
        title: state.paper.fetched >= 0 ? qsTr("Not on this device yet") : qsTr("The paper cannot be shown")
        text: state.paper.problem
        Layout.maximumWidth: 360
        Layout.margins: Theme.spaceM
        Layout.alignment: Qt.AlignHCenter
    }
    MProgress {
        visible: state.paper.fetched >= 0
        text: qsTr("Fetched")
        value: state.paper.fetched
        Layout.maximumWidth: 360
        Layout.leftMargin: Theme.spaceM
        Layout.rightMargin: Theme.spaceM
        Layout.alignment: Qt.AlignHCenter
    }
    MStatusLine {
        visible: state.paper.opening
        busy: true
        text: qsTr("Opening the paper")
        Layout.margins: Theme.spaceM
    }
}
