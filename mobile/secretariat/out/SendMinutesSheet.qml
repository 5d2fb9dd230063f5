// Minutes, or a paragraph of them, by mail: to whom, each with an address. What was used before stands there already.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    id: sheet

    required property OutModel out
    // Empty: the whole.
    required property string item
    required property string what
    property var rows: []
    // By place in `rows`: whether, and to where.
    property var chosen: []
    property var addresses: []
    readonly property var picked: rows.map((row, i) => ({ name: row.name, email: addresses[i] })).filter((row, i) => chosen[i])
    readonly property bool notAdded: other.text.trim() !== "" || otherAddress.text.trim() !== ""
    readonly property string problem: {
        if (notAdded)
            return qsTr("Add the recipient first, or empty the fields.");
        return picked.length > 0 ? out.sendProblem(picked) : "";
    }

    function put(list: var, i: int, value: var): var {
        const all = list.slice();
        all[i] = value;
        return all;
    }

    function add(): void {
        if (other.text.trim() === "" || otherAddress.text.trim() === "")
            return;
        const row = { name: other.text.trim(), email: otherAddress.text.trim(), isPerson: false };
        chosen = chosen.concat([true]);
        addresses = addresses.concat([row.email]);
        rows = rows.concat([row]);
        other.clear();
        otherAddress.clear();
        other.field.forceActiveFocus(Qt.TabFocusReason);
    }

    title: qsTr("Send by mail")
    subtitle: what
    dirty: true
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: {
        const all = out.choices(item);
        chosen = all.map(row => row.chosen);
        addresses = all.map(row => row.email);
        rows = all;
        open();
    }

    Repeater {
        // By number: what was written in a row stays when another is added.
        model: sheet.rows.length

        MStack {
            id: row

            required property int index
            readonly property var one: sheet.rows[index] || ({ name: "", email: "", isPerson: true })

            spacing: 0
            Layout.fillWidth: true

            MCheckRow {
                text: row.one.name
                subtitle: row.one.isPerson ? row.one.email : ""
                checked: sheet.chosen[row.index] === true
                onToggled: sheet.chosen = sheet.put(sheet.chosen, row.index, checked)
            }
            MTextField {
                visible: !row.one.isPerson && sheet.chosen[row.index] === true
                label: qsTr("E-mail address of %1").arg(row.one.name)
                inputMethodHints: Qt.ImhEmailCharactersOnly | Qt.ImhNoAutoUppercase
                maximumLength: 254
                Component.onCompleted: text = sheet.addresses[row.index] || ""
                onEdited: sheet.addresses = sheet.put(sheet.addresses, row.index, text.trim())
            }
        }
    }
    MText {
        kind: MText.Strong
        text: qsTr("Somebody else")
    }
    MTextField {
        id: other

        label: qsTr("Name")
        maximumLength: 200
        onAccepted: otherAddress.field.forceActiveFocus(Qt.TabFocusReason)
    }
    MTextField {
        id: otherAddress

        label: qsTr("E-mail address")
        inputMethodHints: Qt.ImhEmailCharactersOnly | Qt.ImhNoAutoUppercase
        maximumLength: 254
        onAccepted: sheet.add()
    }
    MButton {
        glyph: "plus"
        text: qsTr("Add the recipient")
        enabled: other.text.trim() !== "" && otherAddress.text.trim() !== ""
        onClicked: sheet.add()
    }
    footer: [
        MBanner {
            visible: Session.problem !== "" || sheet.problem !== ""
            tone: sheet.problem !== "" ? MTone.Warn : MTone.Bad
            text: sheet.problem !== "" ? sheet.problem : Session.problem
        },
        MText {
            kind: MText.Small
            text: qsTr("The text stands in the mail, with the minutes as PDF where the server makes one. Without a network it goes as soon as there is one; until then you can undo it.")
        },
        MButton {
            kind: MButton.Primary
            glyph: "send"
            text: qsTr("Send to %n recipients", "", sheet.picked.length)
            enabled: sheet.picked.length > 0 && sheet.problem === ""
            Layout.fillWidth: true
            onClicked: if (sheet.out.send(sheet.item, sheet.picked)) sheet.close()
        }
    ]
}
