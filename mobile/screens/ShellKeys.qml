// What the keyboard does wherever one is in the forum (ShortcutsSheet lists it).
pragma ComponentBehavior: Bound
import QtQuick
import Mandat.App
import Mandat.Screens
import Mandat.Ui

Item {
    id: keys

    // The places of the secretariat are there, too, or that one of them which is the preparatory group's.
    property bool secretariat: false
    property bool intake: false
    // In the order of their keys; empty: that key has no place here.
    readonly property var places: secretariat ? ["tasks", "meetings", "papers", "profile", "board", "intake", "year", "register"]
                                              : ["tasks", "meetings", "papers", "profile", "", intake ? "intake" : ""]

    signal go(string key)
    signal help

    Instantiator {
        model: keys.places

        Shortcut {
            required property string modelData
            required property int index

            enabled: keys.enabled && modelData !== ""
            sequences: ["Ctrl+" + (index + 1)]
            onActivated: keys.go(modelData)
        }
    }
    Shortcut {
        enabled: keys.enabled
        sequences: ["F5", "Ctrl+R"]
        onActivated: ConnectionNotice.refresh()
    }
    Shortcut {
        enabled: keys.enabled
        sequences: ["Ctrl+L"]
        onActivated: Session.lock()
    }
    Shortcut {
        enabled: keys.enabled
        sequences: ["F1"]
        onActivated: keys.help()
    }
}
