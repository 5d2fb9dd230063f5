// A banner over the places: it leaves them room, and what it has to say beyond that is in a sheet.
// qmllint disable unqualified
import QtQuick
import Mandat.Screens
import Mandat.Ui

MBanner {
    id: banner

    mostHeight: Window.height * 0.3
    onMore: sheet.active = true
    // What is over is not read on.
    onVisibleChanged: if (!visible) sheet.active = false

    Loader {
        id: sheet

        active: false
        sourceComponent: BannerSheet {
            text: banner.text
            actionText: banner.actionText
            onAction: banner.action()
            onClosed: sheet.active = false
        }
    }
}
