// Why an item concerns me, by which rule it is decided in plain words, and how it stands.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MCard {
    id: card

    required property ItemModel model

    visible: model.whyMeText !== "" || model.ruleText !== ""
    gap: 12

    Repeater {
        model: [
            { title: qsTr("Why you"), text: card.model.whyMeText },
            { title: qsTr("How it is decided"), text: card.model.ruleText },
            { title: qsTr("How it stands"), text: card.model.standingText }
        ]

        MStack {
            id: part

            required property var modelData

            visible: modelData.text !== ""
            spacing: 2
            Layout.fillWidth: true

            MText {
                kind: MText.Strong
                text: part.modelData.title
            }
            MText {
                kind: MText.Secondary
                text: part.modelData.text
            }
        }
    }
}
