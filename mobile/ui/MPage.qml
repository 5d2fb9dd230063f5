// A screen: a heading that scrolls with the content, above it a bar with the way back that stays, and a footer that stays. Children stand in the scrolling
// column.
//
// `eyebrow` is the small line over the title, `actions` stand right of it. Once the title has gone the bar says it. `back()` also comes from Escape and the
// back key.
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
    // How high what stays below is.
    readonly property real footHeight: foot.height
    // Where heading, content and footer begin from the left.
    readonly property real inset: Math.max(sideMargin, (width - maximumContentWidth) / 2)
    // Large text in a small window: the footer scrolls along instead of leaving no room above it.
    readonly property bool tight: height > 0 && bar.height + footerColumn.implicitHeight > height * 0.45
    // The bar says what the page is about: first what it belongs to, if that has room there, then its title.
    readonly property bool eyebrowInBar: backVisible && eyebrow !== "" && aboutWidth.advanceWidth <= about.width
    readonly property bool titlePassed: backVisible && scroll.contentY > heading.y + heading.height - Theme.spaceS

    signal back
    signal refresh

    // Another screen is news to those who do not see it come.
    function tellTitle(): void {
        if (activeFocus && title !== "")
            Announcer.say(qsTr("Page: %1").arg(title));
    }

    onActiveFocusChanged: tellTitle()
    onTitleChanged: tellTitle()

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
        id: aboutWidth

        font: about.font
        text: page.eyebrow
    }
    Item {
        id: bar

        y: page.safeTop
        width: parent.width
        height: page.backVisible ? Math.max(Theme.target, about.implicitHeight, passed.implicitHeight) + Theme.spaceXs : 0
        visible: page.backVisible

        MIconButton {
            id: backButton

            x: Math.max(Theme.spaceXs, page.inset - 12)
            anchors.verticalCenter: parent.verticalCenter
            glyph: "chevron-left"
            text: page.backText
            onClicked: page.back()
        }
        MText {
            id: about

            anchors.left: backButton.right
            anchors.right: parent.right
            anchors.rightMargin: page.inset
            anchors.verticalCenter: parent.verticalCenter
            visible: page.eyebrowInBar
            opacity: page.titlePassed ? 0 : 1
            kind: MText.Secondary
            text: page.eyebrow
            wrapMode: Text.NoWrap

            Behavior on opacity {
                NumberAnimation { duration: Theme.durationFast }
            }
        }
        MText {
            id: passed

            anchors.left: about.left
            anchors.right: about.right
            anchors.verticalCenter: parent.verticalCenter
            opacity: page.titlePassed ? 1 : 0
            kind: MText.Strong
            text: page.title
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true

            Behavior on opacity {
                NumberAnimation { duration: Theme.durationFast }
            }
        }
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.hairline
            opacity: scroll.contentY > 0 ? 1 : 0
        }
    }
    MScroll {
        id: scroll

        y: bar.y + bar.height
        width: parent.width
        height: Math.max(0, foot.y - y)
        sideMargin: page.sideMargin
        topGap: Theme.spaceXs
        bottomGap: Theme.spaceL + (foot.shown ? 0 : page.safeBottom)
        focus: true
        onRefresh: page.refresh()
    }
    RowLayout {
        id: heading

        parent: scroll.lead
        spacing: Theme.spaceXs
        Layout.fillWidth: true
        Layout.leftMargin: page.inset
        Layout.rightMargin: page.inset - (actionRow.visible ? 12 : 0)
        Layout.topMargin: page.backVisible ? Theme.spaceXs : Theme.spaceM
        Layout.bottomMargin: Theme.spaceS

        MStack {
            spacing: 2

            MText {
                visible: page.eyebrow !== "" && !page.eyebrowInBar
                kind: MText.Secondary
                text: page.eyebrow
            }
            MHeading {
                visible: page.title !== ""
                kind: page.backVisible ? MText.Sheet : MText.Page
                text: page.title
                room: page.width - 2 * page.inset - (actionRow.visible ? actionRow.implicitWidth : 0)
            }
        }
        RowLayout {
            id: actionRow

            visible: children.length > 0
            spacing: 0
            Layout.alignment: Qt.AlignTop
        }
    }
    Rectangle {
        id: foot

        // Empty it has no height, but stays visible: children of something hidden count as hidden, and the footer
        // that comes back from the scrolling column would never be seen again.
        readonly property bool shown: !page.tight && footerColumn.visibleChildren.length > 0

        y: parent.height - height
        width: parent.width
        height: shown ? footerColumn.implicitHeight + 24 + page.safeBottom : 0
        color: Theme.surface

        Rectangle {
            visible: foot.shown
            width: parent.width
            height: 1
            color: Theme.hairline
        }
        ColumnLayout {
            id: footSlot

            x: page.inset
            y: 12
            width: parent.width - 2 * page.inset
            spacing: 0

            ColumnLayout {
                id: footerColumn

                parent: page.tight ? scroll.tail : footSlot
                spacing: Theme.spaceS
            }
        }
    }
}
