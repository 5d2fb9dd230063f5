// Coming to some items and not to the others.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MSheet {
    id: sheet

    required property AbsenceModel away
    property var chosen: ({})

    function pick(item: string, on: bool): void {
        const next = Object.assign({}, chosen);
        if (on)
            next[item] = true;
        else
            delete next[item];
        chosen = next;
    }

    title: qsTr("Which items do you come to?")
    subtitle: qsTr("For the others you are away, and can take another way.")
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: open()

    Repeater {
        model: sheet.away.agenda

        MCheckRow {
            required property string item
            required property string numberText
            required property string title
            required property bool attended

            text: qsTr("%1 %2", "an item's number and title").arg(numberText).arg(title)
            Component.onCompleted: if (attended && sheet.away.attending === 2) {
                checked = true;
                sheet.pick(item, true);
            }
            onToggled: sheet.pick(item, checked)
        }
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MButton {
            readonly property int count: Object.keys(sheet.chosen).length

            kind: MButton.Primary
            text: qsTr("Answer that I come to %n items", "", count)
            enabled: count > 0 && count < sheet.away.agenda.count
            Layout.fillWidth: true
            onClicked: {
                if (sheet.away.answer(true, Object.keys(sheet.chosen)))
                    sheet.close();
            }
        }
    ]
}
