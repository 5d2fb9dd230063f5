// A mandate: whose it is, what it answers for, who holds it when, and every change of it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MStack {
    id: detail

    required property RegisterModel register
    required property RegisterPanel panel
    readonly property var shown: register.detail
    readonly property bool vacant: !shown.holder

    spacing: 12

    MText {
        kind: MText.Sheet
        text: detail.shown.title || ""
    }
    MText {
        kind: MText.Secondary
        text: detail.shown.subtitle || ""
    }
    MChip {
        visible: detail.shown.abolished === true
        text: qsTr("Abolished")
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
    }
    Fact {
        label: qsTr("Subject areas")
        value: detail.shown.areasText || ""
    }
    MText {
        kind: MText.Section
        text: qsTr("Who holds it")
        Layout.topMargin: Theme.spaceXs
    }
    MCard {
        soft: true
        gap: 12

        Repeater {
            model: detail.register.periods

            RowLayout {
                id: period

                required property var model

                spacing: 12
                Layout.fillWidth: true

                MStack {
                    spacing: 2

                    MText {
                        text: period.model.title
                        font.weight: period.model.now ? Font.DemiBold : Font.Normal
                    }
                    MText {
                        kind: MText.Small
                        text: period.model.text
                    }
                }
                MChip {
                    visible: period.model.now
                    text: qsTr("Now")
                    tone: detail.vacant ? MTone.Bad : MTone.Ok
                }
            }
        }
    }
    Flow {
        visible: detail.shown.abolished !== true
        spacing: Theme.spaceS
        Layout.fillWidth: true

        MButton {
            kind: detail.vacant ? MButton.Primary : MButton.Soft
            glyph: "person"
            text: qsTr("Enter the holder")
            onClicked: detail.panel.write("holder", { mandate: detail.shown.id })
        }
        MButton {
            glyph: "pen"
            kind: MButton.Quiet
            text: qsTr("Change the mandate")
            onClicked: detail.panel.write("mandate", { mandate: detail.shown.id })
        }
        MButton {
            visible: !detail.vacant
            kind: MButton.Quiet
            text: qsTr("Nominate a substitute")
            onClicked: detail.panel.nominated(detail.shown.id)
        }
        MButton {
            visible: !detail.vacant
            kind: MButton.Quiet
            text: qsTr("Show the person")
            onClicked: detail.panel.chosen("person/" + detail.shown.holder)
        }
    }
    RegisterChanges {
        register: detail.register
    }
}
