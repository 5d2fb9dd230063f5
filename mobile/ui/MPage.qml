// A screen: heading with back button, scrolling content, and a footer that stays. Children stand in the scrolling column.
//
// `eyebrow` is the small line over the title; `actions` stand right of it. `back()` also comes from Escape and the back key.
import QtQuick
import QtQuick.Layouts
import Mandat.Ui

FocusScope {
    id: page

    property string title: ""
    property string eyebrow: ""
    property bool backVisible: false
    property string backText: qsTr("Back")
    property real safeTop: 0
    property real safeBottom: 0
    property alias maximumContentWidth: scroll.maximumContentWidth
    property alias spacing: scroll.spacing
    property alias refreshable: scroll.refreshable
    property alias refreshing: scroll.refreshing
    default property alias content: scroll.content
    property alias actions: actionRow.data
    property alias footer: footerColumn.data
    readonly property alias scroll: scroll
    readonly property real sideMargin: Theme.margin(width)
    // Large text in a small window: heading and footer scroll along instead of leaving no room between them.
    readonly property bool tight: height > 0 && head.implicitHeight + footerColumn.implicitHeight > height * 0.45

    signal back
    signal refresh

    Accessible.role: Accessible.Pane
    Accessible.name: title

    Keys.onPressed: event => {
        if (page.backVisible && (event.key === Qt.Key_Escape || event.key === Qt.Key_Back)) {
            event.accepted = true;
            page.back();
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }
    TextMetrics {
        id: longest

        font.family: Theme.fontFamily
        font.pixelSize: head.wantedSize
        font.weight: Font.Bold
        text: page.title.split(/[\s-]+/).reduce((most, word) => word.length > most.length ? word : most, "")
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.topMargin: page.safeTop
        spacing: 0

        ColumnLayout {
            id: headSlot

            visible: !page.tight
            spacing: 0
            Layout.fillHeight: false
        }
        RowLayout {
            id: head

            parent: page.tight ? scroll.lead : headSlot
            // Large text in a narrow window: a heading is never broken inside a word.
            readonly property int wantedSize: page.backVisible ? Theme.sizeSheet : Theme.sizePage
            readonly property real room: page.width - 2 * inset - (page.backVisible ? Theme.target : 0) - actionRow.implicitWidth - 2 * spacing
            readonly property int titleSize: longest.advanceWidth > room && room > 0 ? Math.floor(wantedSize * room / longest.advanceWidth) : wantedSize
            readonly property real inset: Math.max(page.sideMargin, (page.width - page.maximumContentWidth) / 2)

            spacing: Theme.spaceXs
            Layout.fillWidth: true
            Layout.leftMargin: page.backVisible ? Math.max(4, inset - 12) : inset
            Layout.rightMargin: inset - (actionRow.visibleChildren.length > 0 ? 12 : 0)
            Layout.topMargin: page.backVisible ? Theme.spaceXs : Theme.spaceM
            Layout.bottomMargin: Theme.spaceS

            MIconButton {
                visible: page.backVisible
                glyph: "chevron-left"
                text: page.backText
                onClicked: page.back()
                Layout.alignment: Qt.AlignTop
            }
            ColumnLayout {
                spacing: 2
                Layout.topMargin: page.backVisible ? 10 : 0

                MText {
                    visible: page.eyebrow !== ""
                    kind: MText.Secondary
                    text: page.eyebrow
                }
                MText {
                    visible: page.title !== ""
                    kind: page.backVisible ? MText.Sheet : MText.Page
                    text: page.title
                    font.pixelSize: head.titleSize
                }
            }
            RowLayout {
                id: actionRow

                spacing: 0
                Layout.alignment: Qt.AlignTop
            }
        }
        MScroll {
            id: scroll

            sideMargin: page.sideMargin
            topGap: Theme.spaceXs
            bottomGap: Theme.spaceL + (foot.shown ? 0 : page.safeBottom)
            focus: true
            onRefresh: page.refresh()
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        Rectangle {
            id: foot

            // Empty it has no height, but stays visible: children of something hidden count as hidden, and the footer
            // that comes back from the scrolling column would never be seen again.
            readonly property bool shown: !page.tight && footerColumn.visibleChildren.length > 0

            color: Theme.surface
            Layout.preferredHeight: shown ? footerColumn.implicitHeight + 24 + page.safeBottom : 0
            Layout.fillWidth: true

            Rectangle {
                visible: foot.shown
                width: parent.width
                height: 1
                color: Theme.hairline
            }
            ColumnLayout {
                id: footSlot

                x: head.inset
                y: 12
                width: parent.width - 2 * head.inset
                spacing: 0

                ColumnLayout {
                    id: footerColumn

                    parent: page.tight ? scroll.tail : footSlot
                    spacing: Theme.spaceS
                }
            }
        }
    }
}
