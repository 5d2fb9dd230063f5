// What has been said about a paragraph of a draft, or about the whole of it, and the way to say something.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MStack {
    id: list

    required property MinutesComments comments
    // "§ 69/24"; empty: the whole.
    property string name: ""
    readonly property string about: name !== "" ? name : qsTr("the minutes")
    signal write
    signal receipt(string statement)

    visible: comments.isDraft
    spacing: Theme.spaceS
    Layout.fillWidth: true

    Repeater {
        model: list.comments.byParagraph[list.name] || []

        MCard {
            id: one

            required property var modelData

            soft: list.name !== ""
            gap: 2

            MText {
                kind: MText.Small
                text: one.modelData.icon !== "" ? one.modelData.whoText : one.modelData.whoText + " · " + one.modelData.stateText
            }
            MText {
                longText: true
                text: one.modelData.text
            }
            MStatusLine {
                visible: one.modelData.icon !== ""
                live: true
                text: one.modelData.stateText
                glyph: one.modelData.icon
                tone: one.modelData.tone
            }
            Flow {
                visible: one.modelData.canUndo || one.modelData.hasReceipt
                spacing: Theme.spaceS
                Layout.fillWidth: true

                MButton {
                    visible: one.modelData.canUndo
                    glyph: "undo"
                    text: qsTr("Undo")
                    accessibleName: qsTr("Undo the comment: %1").arg(one.modelData.text)
                    onClicked: Session.undo(one.modelData.statement)
                }
                MButton {
                    visible: one.modelData.hasReceipt
                    kind: MButton.Quiet
                    glyph: "signature"
                    text: qsTr("Show the receipt")
                    accessibleName: qsTr("Show the receipt for: %1").arg(one.modelData.text)
                    onClicked: list.receipt(one.modelData.statement)
                }
            }
        }
    }
    MButton {
        visible: list.comments.canComment
        kind: list.name === "" ? MButton.Soft : MButton.Quiet
        glyph: "pen"
        text: list.name === "" ? qsTr("Comment on the whole") : qsTr("Comment")
        accessibleName: qsTr("Comment on %1").arg(list.about)
        Layout.maximumWidth: parent.width
        onClicked: list.write()
    }
}
