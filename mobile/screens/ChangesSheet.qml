// What differs between two versions of a proposal. For somebody who declared on the earlier one also the way on: to stand by
// it, for the new version, or to declare otherwise.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MSheet {
    id: sheet

    required property ItemModel model
    required property int before
    required property int after
    // To reaffirm; empty: only to be read.
    property string mandate: ""
    property string functionText: ""
    property int stance: 0
    readonly property string stanceText: model.exists ? model.stanceText(stance) : ""
    property string comment: ""
    // Anew whenever the model is, so also in another language.
    readonly property var changes: model.exists ? model.changesBetween(before, after) : []

    property bool declaresOtherwise: false

    // Once the sheet is away.
    signal otherwise

    title: mandate !== "" ? qsTr("The proposal has been changed") : qsTr("What has changed")
    subtitle: mandate !== "" ? qsTr("Your position is for version %1. Now there is version %2.").arg(before).arg(after)
                             : qsTr("From version %1 to version %2").arg(before).arg(after)
    onAboutToHide: Session.clearProblem()
    onClosed: {
        if (declaresOtherwise)
            otherwise();
    }
    Component.onCompleted: open()

    MText {
        visible: sheet.changes.length === 0
        text: qsTr("The att-clauses and the papers are the same.")
    }
    Repeater {
        // By number: the rows outlive a list that is read anew.
        model: sheet.changes.length

        ChangeCard {
            required property int index

            change: sheet.changes[index] || ({ label: "", lead: "", removed: "", added: "", rest: "", spoken: "" })
        }
    }
    MCard {
        visible: sheet.mandate !== ""
        gap: 2

        MText {
            kind: MText.Small
            text: qsTr("What you said on version %1").arg(sheet.before)
        }
        MText {
            kind: MText.Small
            text: sheet.functionText
        }
        MText {
            kind: MText.Card
            text: sheet.stanceText
        }
        MText {
            visible: text !== ""
            text: sheet.comment
        }
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MText {
            visible: sheet.mandate !== ""
            kind: MText.Small
            text: qsTr("When you hand it in, your position becomes a public record. Drafts stay on this device.")
        },
        MButton {
            visible: sheet.mandate !== "" && sheet.stance > 0
            kind: MButton.Primary
            text: qsTr("Stand by it: %1").arg(sheet.stanceText)
            Layout.fillWidth: true
            onClicked: if (sheet.model.declare(sheet.mandate, sheet.stance, sheet.comment)) sheet.close()
        },
        MButton {
            visible: sheet.mandate !== ""
            text: qsTr("Declare otherwise")
            Layout.fillWidth: true
            onClicked: {
                sheet.declaresOtherwise = true;
                sheet.close();
            }
        }
    ]
}
