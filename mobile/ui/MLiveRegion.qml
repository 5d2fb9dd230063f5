// Where what has changed is told to those who hear the app (Announcer.say). One on the window, seen by nobody.
pragma ComponentBehavior: Bound
import QtQuick
import Mandat.Ui

Item {
    id: region

    width: 1
    height: 1

    Accessible.role: Accessible.AlertMessage
    Accessible.name: Announcer.text
    Component.onCompleted: Announcer.use(region)
}
