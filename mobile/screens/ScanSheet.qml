// The QR code of an invitation: held before the camera, where there is one; otherwise as a picture of it.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MSheet {
    id: sheet

    property CodeReader reader: null
    readonly property bool seen: camera.found !== null && camera.found.available === true

    title: qsTr("The invitation's QR code")
    subtitle: seen ? qsTr("Hold the code before the camera.") : ""
    Component.onCompleted: open()

    Loader {
        id: camera

        readonly property var found: item

        // Whatever the camera needs is loaded here and nowhere else.
        source: "CameraView.qml"
        visible: sheet.seen
        Layout.fillWidth: true
        Layout.preferredHeight: sheet.seen ? Math.min(width, sheet.room * 0.5) : 0
    }
    Connections {
        target: camera.item

        function onFrame(image: var): void {
            if (sheet.reader)
                sheet.reader.look(image);
        }
    }
    MEmptyState {
        visible: !sheet.seen
        glyph: "qr"
        title: qsTr("There is no camera here that Mandat can use")
        text: qsTr("Take a picture of the code with another device and open it here, or paste the link instead.")
    }
    MStatusLine {
        visible: text !== ""
        text: sheet.reader ? sheet.reader.problem : ""
        glyph: "warning"
        tone: MTone.Warn
        live: true
    }
    Loader {
        id: dialog

        readonly property var box: item

        active: false
        source: "PictureDialog.qml"
        onLoaded: box.open()
    }
    Connections {
        target: dialog.item

        function onChosen(file: url): void {
            dialog.active = false;
            sheet.reader.readFile(file);
        }
        function onRejected(): void {
            dialog.active = false;
        }
    }
    footer: [
        MButton {
            kind: sheet.seen ? MButton.Soft : MButton.Primary
            glyph: "document"
            text: qsTr("Choose a picture of the code")
            busy: sheet.reader !== null && sheet.reader.busy && !sheet.seen
            Layout.fillWidth: true
            onClicked: dialog.active = true
        }
    ]
}
