// The meeting that goes on, on top of other screens: where it is, and the way to it. Nothing while none does.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MPressable {
    id: band

    // Only this one's; empty: whichever goes on.
    property string meeting: ""
    // Where the meeting is is news when it goes on, too.
    readonly property string told: Parts.joined([live.title, live.whereText, live.askText], ". ")
    signal opened(string meeting)

    function tell(): void {
        if (visible)
            Announcer.say(told);
    }

    onToldChanged: tell()
    onVisibleChanged: tell()

    visible: live.open
    text: live.title
    accessibleName: qsTr("%1: follow it").arg(live.title)
    description: Parts.joined([live.whereText, live.askText, live.newestText], ". ")
    leftPadding: Theme.spaceM
    rightPadding: 12
    topPadding: 12
    bottomPadding: 12
    focusRadius: Theme.radiusCard
    Layout.fillWidth: true
    onClicked: opened(live.shownMeeting)

    LiveMeeting {
        id: live

        meeting: band.meeting
    }

    contentItem: RowLayout {
        spacing: 12

        MIcon {
            visible: Theme.textScale < 1.5
            name: "people"
            size: Theme.iconSize
            color: Theme.accentInk
            Layout.alignment: Qt.AlignTop
        }
        MStack {
            spacing: 2

            MText {
                kind: MText.Strong
                text: live.title
                color: Theme.accentInk
                Accessible.ignored: true
            }
            MText {
                kind: MText.Secondary
                text: live.whereText
                color: Theme.accentInk
                Accessible.ignored: true
            }
            MText {
                visible: live.askText !== ""
                kind: MText.Secondary
                text: live.askText
                color: Theme.accentInk
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
        }
        MIcon {
            name: "chevron-right"
            size: Theme.iconSmall
            color: Theme.accentInk
        }
    }
    background: Rectangle {
        radius: Theme.radiusCard
        color: Theme.accent

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: band.down ? Theme.pressTint : (band.hovered ? Theme.hoverTint : Theme.clear)
        }
    }
}
