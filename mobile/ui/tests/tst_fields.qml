// What is written, what is told about it, and what must not be.
import QtQuick
import QtTest
import Mandat.Ui

Item {
    id: root

    width: 390
    height: 600

    Column {
        width: parent.width

        MTextField { id: field; width: parent.width; label: "Namn"; helper: "Som i registret" }
        MTextArea { id: area; width: parent.width; label: "Kommentar" }
        MPinField { id: pin; width: parent.width; label: "PIN-kod" }
        MButton { id: after; text: "Efter" }
    }
    SignalSpy { id: accepted; target: pin; signalName: "accepted" }

    TestCase {
        name: "Fields"
        when: windowShown

        function init() {
            field.clear();
            area.clear();
            pin.clear();
            field.error = "";
            accepted.clear();
        }

        function write(text) {
            for (const c of text)
                keyClick(c);
        }

        function test_fieldsSayTheirLabelAndHelp() {
            compare(field.field.Accessible.role, Accessible.EditableText);
            compare(field.field.Accessible.name, "Namn");
            compare(field.field.Accessible.description, "Som i registret");
            field.error = "Saknas";
            compare(field.field.Accessible.description, "Error: Saknas");
            compare(area.field.Accessible.name, "Kommentar");
            verify(area.field.Accessible.multiLine);
        }

        function test_writesWhereTheFocusIs() {
            field.forceActiveFocus();
            write("ada");
            compare(field.text, "ada");
            keyClick(Qt.Key_Tab);
            write("ek");
            compare(area.text, "ek");
        }

        function test_tabLeavesTheTextArea() {
            area.forceActiveFocus();
            keyClick(Qt.Key_Tab);
            compare(area.text, "");
            verify(pin.activeFocus);
            keyClick(Qt.Key_Tab);
            verify(after.activeFocus);
            keyClick(Qt.Key_Backtab);
            keyClick(Qt.Key_Backtab);
            verify(area.activeFocus);
            keyClick(Qt.Key_Backtab);
            verify(field.activeFocus);
        }

        function test_textAreaGrowsWithItsText() {
            const before = area.implicitHeight;
            area.text = "rad\n".repeat(8);
            tryVerify(() => area.implicitHeight > before);
            verify(area.field.height >= area.field.contentHeight);
        }

        function test_pinTakesDigitsOnlyAndTellsNobody() {
            pin.forceActiveFocus();
            write("12a34x56");
            compare(pin.text, "123456");
            verify(pin.complete);
            verify(reader.everything(pin.field.parent).includes("PIN-kod"));
            for (let up = pin.field; up; up = up.parent)
                verify(!reader.everything(up).includes("123456"), reader.everything(up));
            compare(pin.field.parent.Accessible.role, Accessible.EditableText);
            verify(reader.everything(pin.field).includes("PIN-kod. 6 digits written"));
            verify(!pin.field.displayText.includes("1"));
            const hints = pin.field.inputMethodHints;
            verify(hints & Qt.ImhSensitiveData);
            verify(hints & Qt.ImhNoPredictiveText);
            keyClick(Qt.Key_Return);
            compare(accepted.count, 1);
        }

        function test_pinIsNotSelectedOutOfItsField() {
            pin.text = "123456";
            pin.forceActiveFocus();
            keySequence(StandardKey.SelectAll);
            keySequence(StandardKey.Copy);
            area.forceActiveFocus();
            keySequence(StandardKey.Paste);
            verify(!area.text.includes("123456"));
        }

        function test_fieldsAreFortyEightHigh() {
            for (const item of [field.field, area.field, pin.field])
                verify(item.height >= 48, item.Accessible.name);
        }
    }
}
