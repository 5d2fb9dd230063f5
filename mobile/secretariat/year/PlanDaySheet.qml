// A day for the plan, with its times.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    required property YearModel plan
    property string problem: ""
    signal added(string date)

    title: qsTr("Add a day")
    subtitle: qsTr("It is in the plan once you sign the plan.")
    dirty: date.text !== ""
    Component.onCompleted: open()

    MTextField {
        id: date

        focus: true
        label: qsTr("Day")
        placeholder: sheet.plan.year + "-03-12"
        error: sheet.problem
        onEdited: sheet.problem = ""
        onAccepted: ready.press()
    }
    RowLayout {
        spacing: Theme.spaceM
        Layout.fillWidth: true

        MTextField {
            id: start

            label: qsTr("Begins")
            text: sheet.plan.usualStart
            onAccepted: ready.press()
        }
        MTextField {
            id: end

            label: qsTr("Ends")
            text: sheet.plan.usualEnd
            onAccepted: ready.press()
        }
    }
    footer: MButton {
        id: ready

        kind: MButton.Primary
        text: qsTr("Put it into the plan")
        Layout.fillWidth: true
        onClicked: {
            sheet.problem = sheet.plan.addMeeting(date.text, start.text, end.text);
            if (sheet.problem === "") {
                sheet.added(date.text.trim());
                sheet.close();
            }
        }
    }
}
