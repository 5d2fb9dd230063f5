// What the camera sees, and a frame of it now and then to be read.
import QtQuick
import QtMultimedia
import Mandat.Screens

Item {
    id: view

    readonly property bool available: devices.videoInputs.length > 0
    signal frame(var image)

    implicitHeight: width
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("The camera's picture")

    MediaDevices {
        id: devices
    }
    CaptureSession {
        camera: Camera {
            active: view.available
            focusMode: Camera.FocusModeAuto
        }
        videoOutput: output
    }
    VideoOutput {
        id: output

        anchors.fill: parent
        fillMode: VideoOutput.PreserveAspectCrop
    }
    Timer {
        interval: 250
        repeat: true
        running: view.available && view.visible
        onTriggered: output.grabToImage(result => view.frame(result.image))
    }
}
