// Why an item concerns me, by which rule it is decided in plain words, and how it stands.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MCard {
    id: card

    required property ItemModel model
    readonly property var titles: [qsTr("Why you"), qsTr("How it is decided"), qsTr("How it stands")]
    readonly property var texts: [model.whyMeText, model.ruleText, model.standingText]

    visible: model.whyMeText !== "" || model.ruleText !== ""
    gap: 12

    // By number, not by an array: that would be made anew at every change, and its rows with it.
    Repeater {
        model: card.titles.length

        MStack {
            id: part

            required property int index

            visible: card.texts[index] !== ""
            spacing: 2
            Layout.fillWidth: true

            MText {
                kind: MText.Strong
                text: card.titles[part.index]
            }
            MText {
                kind: MText.Secondary
                text: card.texts[part.index]
            }
        }
    }
}
