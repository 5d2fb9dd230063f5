// The way around in a paper: its pages as small pictures, its outline, and one's own highlights and notes.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

FocusScope {
    id: panel

    required property PdfPaper paper
    required property PaperReading reading
    required property int current
    property string part: "pages"

    signal go(int page)
    signal write
    signal openMark(var row)
    signal closed

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Find your way in the paper")

    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            spacing: Theme.spaceXs
            Layout.fillWidth: true
            Layout.leftMargin: Theme.spaceM
            Layout.topMargin: Theme.spaceXs

            Flow {
                spacing: Theme.spaceXs
                Layout.fillWidth: true

                MFilterChip {
                    width: Math.min(implicitWidth, parent.width)
                    text: qsTr("Pages")
                    checked: panel.part === "pages"
                    onClicked: panel.part = "pages"
                }
                MFilterChip {
                    width: Math.min(implicitWidth, parent.width)
                    text: qsTr("Contents")
                    checked: panel.part === "outline"
                    onClicked: panel.part = "outline"
                }
                MFilterChip {
                    visible: panel.reading.isPaper
                    width: Math.min(implicitWidth, parent.width)
                    text: panel.reading.marks.count > 0 ? qsTr("My notes (%1)").arg(panel.reading.marks.count) : qsTr("My notes")
                    checked: panel.part === "marks"
                    onClicked: panel.part = "marks"
                }
            }
            MIconButton {
                glyph: "close"
                text: qsTr("Back to reading")
                onClicked: panel.closed()
                Layout.alignment: Qt.AlignTop
            }
        }
        RowLayout {
            visible: panel.part === "pages"
            spacing: Theme.spaceS
            Layout.fillWidth: true
            Layout.margins: Theme.spaceM
            Layout.topMargin: Theme.spaceS

            MTextField {
                id: number

                readonly property int page: Number(text)

                function jump(): void {
                    if (page >= 1 && page <= panel.paper.pageCount)
                        panel.go(page - 1);
                }

                label: qsTr("Page number (1–%1)").arg(panel.paper.pageCount)
                inputMethodHints: Qt.ImhDigitsOnly
                maximumLength: 5
                onAccepted: jump()
            }
            MButton {
                text: qsTr("Go")
                enabled: number.page >= 1 && number.page <= panel.paper.pageCount
                onClicked: number.jump()
                Layout.alignment: Qt.AlignBottom
            }
        }
        GridView {
            id: pages

            readonly property int columns: Math.max(2, Math.floor(width / Theme.px(120)))

            visible: panel.part === "pages"
            clip: true
            model: visible ? panel.paper.pageCount : 0
            cellWidth: Math.floor(width / columns)
            cellHeight: Math.round((cellWidth - Theme.spaceM) * 1.4142) + Theme.px(34)
            boundsBehavior: Flickable.StopAtBounds
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: Theme.spaceS
            Layout.rightMargin: Theme.spaceS
            onVisibleChanged: if (visible) positionViewAtIndex(panel.current, GridView.Contain)

            delegate: MPressable {
                id: thumbnail

                required property int index
                readonly property bool isCurrent: index === panel.current

                width: pages.cellWidth
                height: pages.cellHeight
                padding: Theme.spaceXs
                text: isCurrent ? qsTr("Page %1, where you are").arg(index + 1) : qsTr("Page %1").arg(index + 1)
                onClicked: panel.go(index)

                contentItem: Item {
                    Rectangle {
                        anchors.fill: small
                        anchors.margins: thumbnail.isCurrent ? -3 : -1
                        color: Theme.paper
                        border.width: thumbnail.isCurrent ? 3 : 1
                        border.color: thumbnail.isCurrent ? Theme.accent : Theme.hairline
                    }
                    PdfPageItem {
                        id: small

                        readonly property real most: parent.height - Theme.px(24)
                        readonly property real ratio: panel.paper.pageRatio(thumbnail.index)

                        anchors.horizontalCenter: parent.horizontalCenter
                        y: 3
                        width: Math.min(parent.width - 6, most / ratio)
                        height: width * ratio
                        small: true
                        paper: panel.paper
                        page: thumbnail.index
                        Accessible.ignored: true
                    }
                    MText {
                        anchors.bottom: parent.bottom
                        width: parent.width
                        kind: MText.Small
                        text: thumbnail.index + 1
                        horizontalAlignment: Text.AlignHCenter
                        Accessible.ignored: true
                    }
                }
                background: Rectangle {
                    radius: Theme.radiusField
                    color: thumbnail.down ? Theme.pressTint : (thumbnail.hovered ? Theme.hoverTint : Theme.clear)
                }
            }
        }
        MScroll {
            visible: panel.part === "outline"
            sideMargin: 0
            topGap: Theme.spaceS
            spacing: 0
            Layout.fillWidth: true
            Layout.fillHeight: true

            Repeater {
                model: panel.part === "outline" ? panel.paper.outline : null

                MListRow {
                    required property var model

                    leftPadding: Theme.spaceM * (1 + Math.min(3, model.level))
                    title: model.title
                    subtitle: qsTr("Page %1").arg(model.page + 1)
                    accessibleName: qsTr("%1, page %2").arg(model.title).arg(model.page + 1)
                    chevron: false
                    onClicked: panel.go(model.page)
                }
            }
            MEmptyState {
                visible: panel.paper.outline.count === 0
                glyph: "menu"
                title: qsTr("No contents")
                text: qsTr("This paper has no list of contents of its own. Its pages and the search are the way around.")
                Layout.margins: Theme.spaceM
            }
        }
        MScroll {
            visible: panel.part === "marks"
            sideMargin: 0
            topGap: Theme.spaceS
            spacing: 0
            Layout.fillWidth: true
            Layout.fillHeight: true

            MButton {
                glyph: "pen"
                text: qsTr("Write a note on page %1").arg(panel.current + 1)
                Layout.fillWidth: true
                Layout.leftMargin: Theme.spaceM
                Layout.rightMargin: Theme.spaceM
                onClicked: panel.write()
            }
            MText {
                kind: MText.Small
                text: qsTr("Only on this device; nobody else sees it.")
                Layout.margins: Theme.spaceS
                Layout.leftMargin: Theme.spaceM
            }
            Repeater {
                model: panel.part === "marks" ? panel.reading.marks : null

                MListRow {
                    required property var model

                    title: model.note !== "" ? model.note : model.quote
                    eyebrow: Parts.joined([model.pageText, model.versionText], " · ")
                    subtitle: model.note !== "" ? model.quote : ""
                    accessibleName: qsTr("Your note on %1: %2").arg(model.pageText.toLowerCase()).arg(title)
                    onClicked: panel.openMark({ mark: model.mark, hash: model.hash, page: model.page, pageText: model.pageText,
                                                quote: model.quote, note: model.note, versionText: model.versionText })
                }
            }
        }
    }
}
