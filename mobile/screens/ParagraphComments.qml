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
    readonly property var said: comments.byParagraph[name] || []

    signal write
    signal receipt(string statement)

    visible: comments.isDraft
    spacing: Theme.spaceS
    Layout.fillWidth: true

    Repeater {
        // By number: the rows outlive a list that is read anew.
        model: list.said.length

        MCard {
            id: one

            required property int index
            // Nothing, for the moment in which it goes.
            readonly property var row: list.said[index] || ({ statement: "", whoText: "", text: "", stateText: "", icon: "", tone: MTone.Neutral, canUndo: false, hasReceipt: false })

            soft: list.name !== ""
            gap: 2

            MText {
                kind: MText.Small
                text: one.row.icon !== "" ? one.row.whoText : one.row.whoText + " · " + one.row.stateText
            }
            MText {
                longText: true
                text: one.row.text
            }
            MStatusLine {
                visible: one.row.icon !== ""
                live: true
                text: one.row.stateText
                glyph: one.row.icon
                tone: one.row.tone
            }
            Flow {
                visible: one.row.canUndo || one.row.hasReceipt
                spacing: Theme.spaceS
                Layout.fillWidth: true

                MButton {
                    visible: one.row.canUndo
                    glyph: "undo"
                    text: qsTr("Undo")
                    accessibleName: qsTr("Undo the comment: %1").arg(one.row.text)
                    onClicked: Session.undo(one.row.statement)
                }
                MButton {
                    visible: one.row.hasReceipt
                    kind: MButton.Quiet
                    glyph: "signature"
                    text: qsTr("Show the receipt")
                    accessibleName: qsTr("Show the receipt for: %1").arg(one.row.text)
                    onClicked: list.receipt(one.row.statement)
                }
            }
        }
    }
    MButton {
        visible: list.comments.canComment
        kind: list.name === "" ? MButton.Soft : MButton.Quiet
        leftPadding: kind === MButton.Quiet ? 0 : Theme.spaceM
        glyph: "pen"
        text: list.name === "" ? qsTr("Comment on the whole") : qsTr("Comment")
        accessibleName: qsTr("Comment on %1").arg(list.about)
        Layout.maximumWidth: parent.width
        onClicked: list.write()
    }
}
