import QtQuick
import QtQuick.Layouts
import Mandat.Gallery
import Mandat.Ui

MPage {
    title: "Ikoner"

    Flow {
        spacing: 14
        Layout.fillWidth: true

        Repeater {
            model: ["arrow-left", "arrow-right", "at", "board", "calendar", "check", "check-circle", "chevron-down", "chevron-left", "chevron-right", "chevron-up", "clock", "close", "copy", "dash", "device", "document", "dot", "download", "envelope", "eye", "inbox", "info", "key", "lock", "menu", "minus", "offline", "pen", "people", "person", "plus", "qr", "question", "refresh", "search", "send", "settings", "shield", "signature", "substitute", "sync", "todo", "trash", "undo", "wait", "warning"]

            MIcon {
                required property string modelData

                name: modelData
                size: Theme.px(32)
                color: Theme.ink
            }
        }
    }
}
