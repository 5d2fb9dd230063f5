// A new item, or sub-item; of a meeting whose notice is out with the reason.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    required property AgendaModel agenda
    // "add", "sub" (of `under`), "takeup" (of `matter`) or "standing".
    required property string kind
    property string under: ""
    property string matter: ""
    readonly property bool named: kind === "add" || kind === "sub"

    signal added(string item)

    function done(): bool {
        if (kind === "standing")
            return agenda.addStanding(reason.text);
        const item = kind === "takeup" ? agenda.takeUp(matter, reason.text) : agenda.addItem(heading.text, kind === "sub" ? under : "", reason.text);
        if (item !== "")
            added(item);
        return item !== "";
    }

    title: kind === "sub" ? qsTr("Add a sub-item") : kind === "takeup" ? qsTr("Put on the agenda") : kind === "standing" ? qsTr("Add the standing items") : qsTr("Add an item")
    subtitle: agenda.needsReason ? qsTr("The notice is out: the agenda says why it is added.") : ""
    dirty: heading.text !== "" || reason.text !== ""
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: open()

    MTextField {
        id: heading

        visible: sheet.named
        focus: sheet.named
        label: qsTr("Title")
        maximumLength: 400
        onAccepted: ready.press()
    }
    MTextArea {
        id: reason

        visible: sheet.agenda.needsReason
        label: qsTr("Reason")
        minimumLines: 2
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
            text: qsTr("Add it")
            enabled: (!sheet.named || heading.text.trim() !== "") && (!sheet.agenda.needsReason || reason.text.trim() !== "")
            Layout.fillWidth: true
            onClicked: {
                if (sheet.done())
                    sheet.close();
            }
        }
    ]
}
