// Issuing a version of the minutes: for comments first, or for signing. From the second one on it says what was corrected.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    required property MinutesDeskModel minutes
    readonly property bool forSigning: stage.value === "signing"
    readonly property bool needsChange: minutes.version > 0

    title: minutes.forSigning ? qsTr("Issue the correction") : qsTr("Issue the minutes")
    subtitle: minutes.standingText
    dirty: change.text !== ""
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: {
        // Once: another's draft that arrives meanwhile changes no choice.
        stage.value = minutes.version > 0 && minutes.whyNotForSigning === "" ? "signing" : "draft";
        open();
    }

    MRadioGroup {
        id: stage

        label: qsTr("What for")

        MRadioRow {
            focus: true
            value: "draft"
            text: qsTr("For comments")
            subtitle: qsTr("Members say at each paragraph what is wrong or missing.")
        }
        MRadioRow {
            value: "signing"
            enabled: sheet.minutes.whyNotForSigning === ""
            text: qsTr("For signing")
            subtitle: sheet.minutes.whyNotForSigning !== "" ? sheet.minutes.whyNotForSigning
                                                            : qsTr("Chair, secretary and adjusters sign exactly these bytes.")
        }
    }
    MTextArea {
        id: change

        visible: sheet.needsChange
        label: sheet.minutes.forSigning ? qsTr("What was corrected") : qsTr("What was changed since version %1").arg(sheet.minutes.version)
        helper: qsTr("Printed in the minutes. At most 500 characters.")
        minimumLines: 2
    }
    MText {
        visible: sheet.needsChange
        kind: MText.Small
        text: sheet.minutes.forSigning ? qsTr("It becomes version %1. Earlier versions stay, and everybody signs anew.").arg(sheet.minutes.version + 1)
                                       : qsTr("It becomes version %1. Earlier versions stay.").arg(sheet.minutes.version + 1)
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MButton {
            kind: MButton.Primary
            glyph: "send"
            text: sheet.forSigning ? qsTr("Issue for signing") : qsTr("Issue for comments")
            enabled: !sheet.needsChange || (change.text.trim() !== "" && change.text.length <= 500)
            Layout.fillWidth: true
            onClicked: if (sheet.minutes.issue(sheet.forSigning, change.text)) sheet.close()
        }
    ]
}
