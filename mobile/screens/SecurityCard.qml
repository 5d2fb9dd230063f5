// The lock: how soon it closes by itself, what others may see, and the PIN.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MCard {
    id: card

    gap: 12

    MText {
        text: qsTr("Locks itself when nobody touches it")
        font.weight: Font.Medium
    }
    Flow {
        spacing: Theme.spaceS
        Layout.fillWidth: true

        Repeater {
            model: [1, 5, 15]

            MFilterChip {
                required property int modelData

                text: qsTr("After %n minutes", "", modelData)
                checked: Preferences.lockMinutes === modelData
                onClicked: Preferences.lockMinutes = modelData
            }
        }
    }
    MText {
        kind: MText.Small
        text: qsTr("When the window is hidden it locks after one minute. What you have written as a draft stays.")
    }
    MSwitchRow {
        text: qsTr("Hide the content when I use another app")
        subtitle: qsTr("A hidden window never shows anything, however this is set.")
        checked: Preferences.coverInactive
        Layout.leftMargin: -Theme.spaceS
        Layout.rightMargin: -Theme.spaceS
        leftPadding: Theme.spaceS
        rightPadding: Theme.spaceS
        onToggled: Preferences.coverInactive = !Preferences.coverInactive
    }
    MButton {
        glyph: "key"
        text: qsTr("Change the PIN")
        Layout.fillWidth: true
        onClicked: sheet.active = true
    }
    Loader {
        id: sheet

        active: false
        source: "ChangePinSheet.qml"
    }
    Connections {
        target: sheet.item

        function onClosed(): void {
            sheet.active = false;
        }
    }
}
