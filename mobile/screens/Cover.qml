// Lies over everything while nobody should see it: what an application switcher shows is a picture of this.
pragma ComponentBehavior: Bound
import QtQuick
import Mandat.Screens
import Mandat.Ui

Rectangle {
    color: Theme.background
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("The content is hidden")

    Rectangle {
        id: mark

        anchors.centerIn: parent
        width: Theme.px(72)
        height: width
        radius: Theme.radiusSheet
        color: Theme.accentSoft

        MIcon {
            anchors.centerIn: parent
            name: "lock"
            size: Theme.px(34)
            color: Theme.accent
        }
    }
    MText {
        anchors.top: mark.bottom
        anchors.topMargin: Theme.spaceM
        anchors.horizontalCenter: parent.horizontalCenter
        width: implicitWidth
        kind: MText.Card
        text: "Mandat"
        Accessible.ignored: true
    }
}
