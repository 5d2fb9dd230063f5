// An extra meeting: because enough members ask for it, because the chair does, or for a special event at short notice.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    required property YearModel plan
    // Members ask for it by this petition; empty: the chair does.
    property string petition: ""
    property string petitionReason: ""
    readonly property string ground: petition !== "" ? "petition" : grounds.value

    title: qsTr("Extra meeting")
    subtitle: petition !== "" ? petitionReason : qsTr("The chair may call one; so may enough of the members, by a petition.")
    dirty: date.text !== ""
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: open()

    MRadioGroup {
        id: grounds

        visible: sheet.petition === ""
        label: qsTr("Why is it held?")
        value: "chair"

        MRadioRow {
            value: "chair"
            text: qsTr("The chair asks for it")
        }
        MRadioRow {
            value: "special"
            text: qsTr("A special event, at short notice")
        }
    }
    MTextField {
        id: date

        focus: true
        label: qsTr("Day")
        placeholder: sheet.plan.year + "-03-12"
    }
    RowLayout {
        spacing: Theme.spaceM
        Layout.fillWidth: true

        MTextField {
            id: start

            label: qsTr("Begins")
            text: sheet.plan.usualStart
        }
        MTextField {
            id: end

            label: qsTr("Ends")
            text: sheet.plan.usualEnd
        }
    }
    MTextField {
        id: place

        label: qsTr("Place")
        text: sheet.plan.usualPlace
        maximumLength: 200
    }
    MTextArea {
        id: reason

        label: qsTr("Reason")
        text: sheet.petitionReason
        minimumLines: 2
    }
    EnteredFields {
        id: entered

        visible: sheet.petition === "" && !sheet.plan.isChair
        personName: sheet.plan.chairName
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MButton {
            kind: MButton.Primary
            text: qsTr("Call the extra meeting")
            enabled: reason.text.trim() !== "" && date.text.trim() !== "" && (!entered.visible || entered.complete)
            Layout.fillWidth: true
            onClicked: {
                if (sheet.plan.createExtra(date.text, start.text, end.text, place.text, sheet.ground, sheet.petition, reason.text, entered.channel,
                                           entered.evidence) !== "")
                    sheet.close();
            }
        }
    ]
}
