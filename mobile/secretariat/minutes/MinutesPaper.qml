// The minutes in the form that they have on paper: head, contents, paragraphs. The first paragraphs are there with the page, the others a moment later.
// qmllint disable unqualified
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MScroll {
    id: paper

    required property MinutesDeskModel minutes
    property bool panelVisible: true
    property int made: 6
    property bool locked: false
    // The item whose text is being written; empty: none.
    property string writing: ""
    // Each series has texts of its own, of the same items.
    readonly property string series: minutes.meeting + "/" + minutes.item

    signal showPanel

    onSeriesChanged: writing = ""

    topGap: 12
    bottomGap: Theme.spaceXl
    spacing: 12
    maximumContentWidth: Theme.readableWidth

    Timer {
        interval: 40
        repeat: true
        running: paper.visible && paper.made < paper.minutes.paragraphs.count
        onTriggered: paper.made += 4
    }
    RowLayout {
        spacing: Theme.spaceS
        Layout.fillWidth: true

        MText {
            kind: MText.Sheet
            text: paper.minutes.title
        }
        MButton {
            visible: !paper.panelVisible
            glyph: "signature"
            text: qsTr("Versions and signatures")
            onClicked: paper.showPanel()
        }
    }
    MStatusLine {
        visible: paper.locked
        glyph: "lock"
        text: paper.minutes.lockedText
    }
    MStatusLine {
        visible: paper.minutes.dirty
        glyph: "pen"
        tone: MTone.Accent
        text: paper.minutes.dirtyText
    }
    MCard {
        gap: 12

        Repeater {
            model: paper.minutes.head

            Fact {
                required property var model

                label: model.label
                value: model.value
            }
        }
    }
    MCard {
        visible: paper.minutes.contents.length > 1
        gap: 4

        MText {
            kind: MText.Strong
            text: qsTr("Contents")
        }
        Repeater {
            // By number: the rows outlive a list that is read anew.
            model: paper.minutes.contents.length

            MText {
                required property int index

                kind: MText.Secondary
                text: paper.minutes.contents[index] ?? ""
            }
        }
    }
    Repeater {
        model: paper.minutes.paragraphs

        Loader {
            id: place

            required property var model
            required property int index

            active: index < paper.made
            visible: active
            Layout.fillWidth: true
            Layout.leftMargin: model.isSub ? Theme.spaceM : 0
            sourceComponent: MinutesEntry {
                minutes: paper.minutes
                row: place.model.row
                locked: paper.locked
                writing: paper.writing === place.model.item && place.model.item !== ""
                onWrite: paper.writing = place.model.item
                onWritten: paper.writing = ""
            }
        }
    }
    MText {
        visible: paper.minutes.comments.length > 0
        kind: MText.Section
        text: qsTr("Said of the whole")
        Layout.topMargin: Theme.spaceS
    }
    Repeater {
        model: paper.minutes.comments.length

        MinutesRemark {
            required property int index

            remark: paper.minutes.comments[index] || ({ whoText: "", stateText: "", text: "" })
        }
    }
}
