// A stance on each item that asks for mine. What is not chosen is left out; nothing is handed in from here.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MSheet {
    id: sheet

    required property DeclareAllModel all
    signal review

    title: qsTr("Your positions")
    subtitle: qsTr("%1. Choose for each item; what you do not choose is left out.").arg(all.functionText)
    dirty: true
    gap: Theme.spaceL
    Component.onCompleted: open()

    Repeater {
        model: sheet.all.items

        DeclareAllRow {
            all: sheet.all
        }
    }
    footer: [
        MText {
            kind: MText.Small
            text: qsTr("What you choose is kept as a draft on this device.")
        },
        MButton {
            kind: MButton.Primary
            text: sheet.all.chosen.count === 0 ? qsTr("Look through") : qsTr("Look through %n positions", "", sheet.all.chosen.count)
            enabled: sheet.all.chosen.count > 0
            Layout.fillWidth: true
            onClicked: {
                sheet.all.refresh();
                sheet.review();
                sheet.close();
            }
        }
    ]
}
