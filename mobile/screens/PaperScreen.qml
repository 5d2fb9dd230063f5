// A PDF paper from the encrypted replica: pages one under the other, zoom by pinch, buttons or Ctrl and plus or minus.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Mandat.App
import Mandat.Screens
import Mandat.Ui

FocusScope {
    id: screen

    required property Item pane
    required property string hash
    property real zoom: 1
    readonly property real pageWidth: Math.min(view.width - 2 * Theme.spaceS, 900) * zoom

    function zoomTo(wanted: real): void {
        const old = zoom;
        const middle = (view.contentY + view.height / 2) / Math.max(1, view.contentHeight);
        zoom = Math.max(1, Math.min(4, wanted));
        if (zoom === old)
            return;
        view.forceLayout();
        view.contentX = Math.max(0, (view.contentWidth - view.width) / 2);
        view.contentY = Math.max(0, Math.min(view.contentHeight - view.height, middle * view.contentHeight - view.height / 2));
    }

    Accessible.role: Accessible.Pane
    Accessible.name: pdf.title
    Keys.onPressed: event => {
        const most = Math.max(0, view.contentHeight - view.height);
        event.accepted = true;
        if (event.key === Qt.Key_Escape || event.key === Qt.Key_Back)
            screen.pane.back();
        else if (event.key === Qt.Key_Plus)
            screen.zoomTo(screen.zoom * 1.25);
        else if (event.key === Qt.Key_Minus)
            screen.zoomTo(screen.zoom / 1.25);
        else if (event.key === Qt.Key_PageDown || event.key === Qt.Key_Space)
            view.contentY = Math.min(most, view.contentY + view.height * 0.9);
        else if (event.key === Qt.Key_PageUp)
            view.contentY = Math.max(0, view.contentY - view.height * 0.9);
        else if (event.key === Qt.Key_Down)
            view.contentY = Math.min(most, view.contentY + 60);
        else if (event.key === Qt.Key_Up)
            view.contentY = Math.max(0, view.contentY - 60);
        else
            event.accepted = false;
    }

    PdfPaper {
        id: pdf

        hash: screen.hash
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            spacing: 0
            Layout.fillWidth: true
            Layout.margins: Theme.spaceXs

            MIconButton {
                glyph: "chevron-left"
                text: qsTr("Back")
                onClicked: screen.pane.back()
            }
            MText {
                kind: MText.Strong
                text: pdf.title
                maximumLineCount: 2
                elide: Text.ElideRight
            }
            MIconButton {
                glyph: "minus"
                text: qsTr("Smaller")
                enabled: screen.zoom > 1
                onClicked: screen.zoomTo(screen.zoom / 1.25)
            }
            MIconButton {
                glyph: "plus"
                text: qsTr("Larger")
                enabled: screen.zoom < 4
                onClicked: screen.zoomTo(screen.zoom * 1.25)
            }
        }
        Rectangle {
            implicitHeight: 1
            color: Theme.hairline
            Layout.fillWidth: true
        }
        MEmptyState {
            visible: pdf.problem !== ""
            glyph: "document"
            title: qsTr("The paper cannot be shown")
            text: pdf.problem
            Layout.maximumWidth: 360
            Layout.margins: Theme.spaceM
            Layout.alignment: Qt.AlignHCenter
        }
        ListView {
            id: view

            visible: pdf.problem === ""
            clip: true
            focus: true
            model: pdf.pageCount
            spacing: Theme.spaceS
            topMargin: Theme.spaceS
            bottomMargin: Theme.spaceM
            contentWidth: Math.max(width, screen.pageWidth + 2 * Theme.spaceS)
            flickableDirection: screen.zoom > 1 ? Flickable.HorizontalAndVerticalFlick : Flickable.VerticalFlick
            boundsBehavior: Flickable.StopAtBounds
            cacheBuffer: 400
            Layout.fillWidth: true
            Layout.fillHeight: true

            delegate: Item {
                id: sheet

                required property int index

                width: view.contentWidth
                height: screen.pageWidth * pdf.pageRatio(index)

                Rectangle {
                    anchors.fill: page
                    anchors.margins: -1
                    color: Theme.clear
                    border.color: Theme.hairline
                }
                PdfPageItem {
                    id: page

                    anchors.horizontalCenter: parent.horizontalCenter
                    width: screen.pageWidth
                    height: parent.height
                    paper: pdf
                    page: sheet.index
                    Accessible.role: Accessible.StaticText
                    Accessible.name: pdf.pageText(sheet.index)
                }
            }

            PinchHandler {
                property real start: 1

                target: null
                onActiveChanged: if (active) start = screen.zoom
                onActiveScaleChanged: if (active) screen.zoomTo(start * activeScale)
            }
            T.ScrollBar.vertical: T.ScrollBar {
                implicitWidth: 10
                padding: 3
                visible: size < 1
                contentItem: Rectangle {
                    implicitWidth: 4
                    radius: 2
                    color: Theme.outline
                }
            }
        }
        MText {
            visible: pdf.pageCount > 0
            kind: MText.Small
            text: qsTr("%n pages", "", pdf.pageCount)
            horizontalAlignment: Text.AlignHCenter
            Layout.margins: Theme.spaceXs
        }
    }
}
