// After founding, once: the key that appoints a new secretary when every device of the office is lost.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

FirstUsePage {
    title: qsTr("Recovery key")
    lead: qsTr("Write it down or print it, and put it in a safe. It appoints a new secretary if all devices of the office are lost. It is shown now and never again.")
    glyph: "key"
    primaryText: qsTr("I have written down the key")
    onPrimary: Session.recoveryKeyKept()

    MCard {
        Flow {
            spacing: Theme.spaceM
            Layout.fillWidth: true
            Accessible.role: Accessible.StaticText
            Accessible.name: Session.recoveryKeyText

            Repeater {
                model: Session.recoveryKeyText.split("-")

                MText {
                    required property string modelData

                    text: modelData
                    font.weight: Font.DemiBold
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
        }
    }
    MBanner {
        tone: MTone.Warn
        glyph: "warning"
        text: qsTr("Whoever has the key can take over the forum's office. Do not photograph it and do not send it.")
    }
}
