// The system's own way to choose a picture.
import QtQuick
import QtQuick.Dialogs
import Mandat.Screens

FileDialog {
    id: dialog

    signal chosen(url file)

    title: qsTr("Choose a picture of the code")
    nameFilters: [qsTr("Pictures (*.png *.jpg *.jpeg *.webp *.bmp)")]
    onAccepted: chosen(selectedFile)
}
