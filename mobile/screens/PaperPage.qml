// One page of a paper: its picture, what is highlighted and found on it, and, while marking, what a finger draws over.
pragma ComponentBehavior: Bound
import QtQuick
import Mandat.App
import Mandat.Screens
import Mandat.Ui

Item {
    id: sheet

    required property PdfPaper paper
    required property int page
    required property real pageWidth
    property var marks: []
    property int foundNow: -1
    property bool marking: false

    // What was drawn over, once the finger leaves.
    signal marked(int start, int length, string quote)

    height: pageWidth * paper.pageRatio(page)

    Rectangle {
        anchors.fill: picture
        anchors.margins: -1
        color: Theme.paper
        border.color: Theme.hairline
    }
    PdfPageItem {
        id: picture

        anchors.horizontalCenter: parent.horizontalCenter
        width: sheet.pageWidth
        height: parent.height
        paper: sheet.paper
        page: sheet.page
        marks: sheet.marks
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("Page %1 of %2").arg(sheet.page + 1).arg(sheet.paper.pageCount) + ". " + text

        MSpinner {
            anchors.centerIn: parent
            visible: !picture.drawn
            color: Theme.outline
        }
        Repeater {
            model: picture.highlights

            Rectangle {
                required property var modelData

                x: modelData.x * picture.width
                y: modelData.y * picture.height
                width: modelData.width * picture.width
                height: modelData.height * picture.height
                color: Theme.paperMark
            }
        }
        Repeater {
            model: picture.found

            Rectangle {
                required property var modelData

                x: modelData.x * picture.width
                y: modelData.y * picture.height
                width: modelData.width * picture.width
                height: modelData.height * picture.height
                color: modelData.index === sheet.foundNow ? Theme.paperFoundNow : Theme.paperFound
            }
        }
        Repeater {
            model: picture.selection

            Rectangle {
                required property var modelData

                x: modelData.x * picture.width
                y: modelData.y * picture.height
                width: modelData.width * picture.width
                height: modelData.height * picture.height
                color: Theme.paperSelected
            }
        }
        DragHandler {
            id: finger

            function draw(): void {
                picture.select(centroid.pressPosition.x / picture.width, centroid.pressPosition.y / picture.height,
                               centroid.position.x / picture.width, centroid.position.y / picture.height);
            }

            target: null
            enabled: sheet.marking
            onCentroidChanged: if (active) draw()
            onActiveChanged: if (!active) settled.restart()
        }
        // The last place of the finger is still on its way to the text below it.
        Connections {
            target: picture
            function onSelectionChanged(): void {
                if (settled.running)
                    settled.restart();
            }
        }
        Timer {
            id: settled

            interval: Theme.durationFast + 80
            onTriggered: {
                if (picture.selectionLength > 0)
                    sheet.marked(picture.selectionStart, picture.selectionLength, picture.selectedText);
                picture.clearSelection();
            }
        }
    }
}
