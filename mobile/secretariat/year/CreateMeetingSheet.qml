// Meetings are made of the plan: one, or all that are not there yet.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    required property YearModel plan
    // Empty: all that are planned.
    property string date: ""
    property string start: ""

    title: date !== "" || plan.toCreate === 1 ? qsTr("Create the meeting") : qsTr("Create %1 meetings").arg(plan.toCreate)
    subtitle: qsTr("The members see them at once, and can hand in matters for them. The rules that are in force now apply to them.")
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: open()

    MTextField {
        id: place

        focus: true
        label: qsTr("Place")
        text: sheet.plan.usualPlace
        maximumLength: 200
        onAccepted: ready.press()
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MButton {
            id: ready

            kind: MButton.Primary
            text: sheet.title
            accessibleName: qsTr("Create and sign")
            Layout.fillWidth: true
            onClicked: {
                const done = sheet.date !== "" ? sheet.plan.create(sheet.date, sheet.start, place.text) !== "" : sheet.plan.createAll(place.text);
                if (done)
                    sheet.close();
            }
        }
    ]
}
