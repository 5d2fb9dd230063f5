// The text's size from 100 to 200 %, with keys too.
import QtQuick
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MSlider {
    from: 1
    to: 2
    stepSize: 0.1
    value: Preferences.textScale
    accessibleName: qsTr("Text size")
    onSettled: scale => Preferences.textScale = scale
}
