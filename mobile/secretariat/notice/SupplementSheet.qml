// What came after the notice, to be told to everybody who is called: items and papers, those that changed chosen beforehand.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    required property NoticeModel notice
    property var rows: ({ items: [], papers: [] })
    property var items: []
    property var papers: []

    function toggled(list: var, key: string, on: bool): var {
        return on ? list.concat([key]) : list.filter(each => each !== key);
    }

    title: qsTr("Send a supplement")
    subtitle: qsTr("Everybody who is called gets a mail that names the items. The papers are read in the app.")
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: {
        const since = notice.sinceNotice();
        items = since.items.filter(row => row.changed).map(row => row.item);
        papers = since.papers.filter(row => row.changed).map(row => row.paper);
        rows = since;
        open();
    }

    MText {
        kind: MText.Strong
        text: qsTr("Items")
    }
    Repeater {
        model: sheet.rows.items

        MCheckRow {
            required property var modelData

            text: modelData.text
            subtitle: modelData.changed ? qsTr("Came or changed since the last mail") : ""
            checked: sheet.items.includes(modelData.item)
            onToggled: sheet.items = sheet.toggled(sheet.items, modelData.item, checked)
        }
    }
    MText {
        visible: sheet.rows.papers.length > 0
        kind: MText.Strong
        text: qsTr("Papers")
    }
    Repeater {
        model: sheet.rows.papers

        MCheckRow {
            required property var modelData

            text: modelData.text
            subtitle: modelData.changed ? qsTr("Came or changed since the last mail") : ""
            checked: sheet.papers.includes(modelData.paper)
            onToggled: sheet.papers = sheet.toggled(sheet.papers, modelData.paper, checked)
        }
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
            text: qsTr("Send the supplement")
            enabled: sheet.items.length + sheet.papers.length > 0
            Layout.fillWidth: true
            onClicked: if (sheet.notice.sendSupplement(sheet.items, sheet.papers)) sheet.close()
        }
    ]
}
