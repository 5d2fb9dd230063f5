// A step of first use: one thing asked, its button at the bottom, what went wrong just above it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MPage {
    id: page

    property string glyph: ""
    property string lead: ""
    property string primaryText: ""
    property bool primaryReady: true
    property bool primaryVisible: true
    default property alias body: bodyColumn.data
    property alias extra: extraColumn.data
    signal primary

    maximumContentWidth: 480
    spacing: Theme.spaceM

    Rectangle {
        visible: page.glyph !== "" && Theme.textScale < 1.5
        implicitWidth: Theme.px(56)
        implicitHeight: Theme.px(56)
        radius: 16
        color: Theme.accentSoft

        MIcon {
            anchors.centerIn: parent
            name: page.glyph
            size: Theme.px(28)
            color: Theme.accent
        }
    }
    MText {
        visible: page.lead !== ""
        text: page.lead
        color: Theme.ink2
    }
    ColumnLayout {
        id: bodyColumn

        spacing: Theme.spaceM
        Layout.fillWidth: true
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            glyph: "warning"
            text: Session.problem
        },
        MButton {
            visible: page.primaryVisible
            kind: MButton.Primary
            text: page.primaryText
            enabled: page.primaryReady
            busy: Session.busy
            onClicked: page.primary()
            Layout.fillWidth: true
        },
        ColumnLayout {
            id: extraColumn

            visible: children.length > 0
            spacing: Theme.spaceXs
            Layout.fillWidth: true
        }
    ]
}
