// Something is going on; the words stand beside it.
import QtQuick
import Mandat.Ui

MIcon {
    id: spinner

    name: "refresh"
    size: Theme.iconSmall

    RotationAnimator on rotation {
        from: 0
        to: 360
        duration: Theme.spinPeriod
        loops: Animation.Infinite
        running: spinner.visible && !Theme.reducedMotion
    }
}
