// Language, light or dark, and how large the text is.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MCard {
    gap: 12

    MText {
        text: qsTr("Language")
        font.weight: Font.Medium
    }
    Flow {
        spacing: Theme.spaceS
        Layout.fillWidth: true

        MFilterChip {
            text: "Svenska"
            checked: Session.language === "sv"
            onClicked: Session.language = "sv"
        }
        MFilterChip {
            text: "English"
            checked: Session.language === "en"
            onClicked: Session.language = "en"
        }
    }
    MText {
        text: qsTr("Colours")
        font.weight: Font.Medium
    }
    Flow {
        spacing: Theme.spaceS
        Layout.fillWidth: true

        MFilterChip {
            text: qsTr("As the device")
            checked: Preferences.theme === "system"
            onClicked: Preferences.theme = "system"
        }
        MFilterChip {
            text: qsTr("Light")
            checked: Preferences.theme === "light"
            onClicked: Preferences.theme = "light"
        }
        MFilterChip {
            text: qsTr("Dark")
            checked: Preferences.theme === "dark"
            onClicked: Preferences.theme = "dark"
        }
    }
    RowLayout {
        spacing: Theme.spaceS
        Layout.fillWidth: true

        MText {
            text: qsTr("Text size")
            font.weight: Font.Medium
        }
        MText {
            text: qsTr("%1 %").arg(Math.round(Preferences.textScale * 100))
            Layout.fillWidth: false
        }
    }
    TextSizeSlider {}
}
