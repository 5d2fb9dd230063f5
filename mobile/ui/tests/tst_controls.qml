// Every control says what it is, can be pressed by keyboard, finger and screen reader, and is big enough to hit.
import QtQuick
import QtTest
import Mandat.Ui

Item {
    id: root

    width: 390
    height: 844

    Column {
        id: column

        width: parent.width

        MButton { id: button; text: "Lämna in"; onClicked: root.pressed("button") }
        MIconButton { id: iconButton; glyph: "close"; text: "Stäng"; onClicked: root.pressed("iconButton") }
        MListRow { id: row; width: parent.width; title: "Ärende 10"; subtitle: "Avtal"; chipText: "Osäkert"; onClicked: root.pressed("row") }
        MFilterChip { id: filter; text: "Saknas 2"; onClicked: root.pressed("filter") }
        MCheckRow { id: check; width: parent.width; text: "Läst"; onClicked: root.pressed("check") }
        MSwitchRow { id: toggle; width: parent.width; text: "Mörkt"; onClicked: root.pressed("toggle") }
        MMatrixCell { id: cell; glyph: "✓"; accessibleName: "Äldre, ärende 10: deklarerat"; onClicked: root.pressed("cell") }
        MRadioGroup {
            id: group

            width: parent.width
            label: "Ställningstagande"

            MRadioRow { id: approve; value: "approve"; text: "Tillstyrker" }
            MRadioRow { id: back; value: "back"; text: "Återremiss"; subtitle: "Bereds mer" }
            MRadioRow { id: abstain; value: "abstain"; text: "Avstår" }
        }
        MBanner { id: banner; width: parent.width; title: "Osäkert"; text: "Två saknas."; tone: MTone.Warn }
        MProgress { id: progress; width: parent.width; text: "Hämtar"; value: 0.42 }
        MStatusLine { id: status; width: parent.width; text: "Väntar på nät"; glyph: "wait"; live: true }
        MText { id: heading; kind: MText.Page; text: "Att göra" }
        MIcon { id: icon; name: "check" }
        MQrCode { id: qr; width: 200; height: 200 }
    }
    MBottomBar {
        id: bar

        width: parent.width
        anchors.bottom: parent.bottom
        current: "todo"
        tabs: [
            MTab { key: "todo"; label: "Att göra"; glyph: "todo"; badge: 3 },
            MTab { key: "me"; label: "Jag"; glyph: "person" }
        ]
    }
    SignalSpy { id: chosenSpy; target: group; signalName: "chosen" }
    SignalSpy { id: tabSpy; target: bar; signalName: "chosen" }

    property var presses: ({})

    function pressed(who) {
        presses[who] = (presses[who] ?? 0) + 1;
    }

    function named(item, name) {
        if (item.visible && item.Accessible.name === name)
            return item;
        for (let i = 0; i < item.children.length; ++i) {
            const found = named(item.children[i], name);
            if (found)
                return found;
        }
        return null;
    }

    TestCase {
        name: "Controls"
        when: windowShown

        function init() {
            root.presses = {};
            group.value = "";
            chosenSpy.clear();
            tabSpy.clear();
            check.checked = false;
            toggle.checked = false;
            button.busy = false;
        }

        function test_eachSaysWhatItIs_data() {
            return [
                {tag: "button", item: button, role: Accessible.Button, name: "Lämna in"},
                {tag: "icon button", item: iconButton, role: Accessible.Button, name: "Stäng"},
                {tag: "row", item: row, role: Accessible.Button, name: "Ärende 10"},
                {tag: "filter", item: filter, role: Accessible.RadioButton, name: "Saknas 2"},
                {tag: "check", item: check, role: Accessible.CheckBox, name: "Läst"},
                {tag: "switch", item: toggle, role: Accessible.CheckBox, name: "Mörkt"},
                {tag: "radio", item: approve, role: Accessible.RadioButton, name: "Tillstyrker"},
                {tag: "group", item: group, role: Accessible.Grouping, name: "Ställningstagande"},
                {tag: "cell", item: cell, role: Accessible.Cell, name: "Äldre, ärende 10: deklarerat"},
                {tag: "banner", item: banner, role: Accessible.AlertMessage, name: "Osäkert. Två saknas."},
                {tag: "progress", item: progress, role: Accessible.ProgressBar, name: "Hämtar, 42 percent"},
                {tag: "live status", item: status, role: Accessible.AlertMessage, name: "Väntar på nät"},
                {tag: "heading", item: heading, role: Accessible.Heading, name: "Att göra"}
            ];
        }

        function test_eachSaysWhatItIs(data) {
            compare(data.item.Accessible.role, data.role);
            compare(data.item.Accessible.name, data.name);
        }

        function test_whatIsKnownBesidesTheNameIsTheDescription() {
            compare(row.Accessible.description, "Avtal. Osäkert");
            compare(back.Accessible.description, "Bereds mer");
        }

        function pressables() {
            return [
                {tag: "button", item: button},
                {tag: "iconButton", item: iconButton},
                {tag: "row", item: row},
                {tag: "filter", item: filter},
                {tag: "check", item: check},
                {tag: "toggle", item: toggle},
                {tag: "cell", item: cell}
            ];
        }

        function test_isPressedByKeysFingerAndScreenReader_data() {
            return pressables();
        }

        function test_isPressedByKeysFingerAndScreenReader(data) {
            data.item.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            compare(root.presses[data.tag], 1, "space");
            keyClick(Qt.Key_Return);
            compare(root.presses[data.tag], 2, "return");
            keyClick(Qt.Key_Enter);
            compare(root.presses[data.tag], 3, "enter");
            data.item.Accessible.pressAction();
            compare(root.presses[data.tag], 4, "press action");
            const touch = touchEvent(data.item);
            touch.press(0, data.item, 10, 10).commit();
            touch.release(0, data.item, 10, 10).commit();
            compare(root.presses[data.tag], 5, "finger");
        }

        function test_aKeyThatIsHeldIsOnePress_data() {
            return pressables();
        }

        function test_aKeyThatIsHeldIsOnePress(data) {
            data.item.forceActiveFocus(Qt.TabFocusReason);
            [Qt.Key_Return, Qt.Key_Enter, Qt.Key_Space].forEach((key, i) => {
                heldKey.hold(data.item, key);
                compare(root.presses[data.tag], i + 1, "key " + i);
            });
        }

        function test_aDoubleClickOnAButtonIsOnePress() {
            mouseDoubleClickSequence(button);
            compare(root.presses["button"], 1, "mouse");
            // Two that are no double click are two.
            mouseClick(button);
            mouseClick(button);
            compare(root.presses["button"], 3);
        }

        function test_aStepperTakesEveryClick() {
            mouseDoubleClickSequence(iconButton);
            compare(root.presses["iconButton"], 2);
        }

        function test_hasFortyEightPixelsToHit_data() {
            return pressables().concat([{tag: "radio", item: approve}]);
        }

        function test_hasFortyEightPixelsToHit(data) {
            verify(data.item.width >= 48, "width " + data.item.width);
            verify(data.item.height >= 48, "height " + data.item.height);
        }

        function test_showsTheRingToTheKeyboardOnly_data() {
            return pressables();
        }

        function test_showsTheRingToTheKeyboardOnly(data) {
            root.forceActiveFocus();
            verify(!data.item.focusRingVisible);
            data.item.forceActiveFocus(Qt.TabFocusReason);
            verify(data.item.focusRingVisible);
            data.item.forceActiveFocus(Qt.MouseFocusReason);
            root.forceActiveFocus();
            data.item.forceActiveFocus(Qt.MouseFocusReason);
            verify(!data.item.focusRingVisible);
        }

        function test_busyTakesNoPressAndKeepsTheFocus() {
            button.forceActiveFocus(Qt.TabFocusReason);
            button.busy = true;
            keyClick(Qt.Key_Space);
            keyClick(Qt.Key_Return);
            mouseClick(button);
            button.Accessible.pressAction();
            compare(root.presses["button"], undefined);
            verify(button.activeFocus);
            compare(button.Accessible.name, "Lämna in, in progress");
        }

        function test_disabledTakesNoPress() {
            iconButton.enabled = false;
            iconButton.Accessible.pressAction();
            mouseClick(iconButton);
            compare(root.presses["iconButton"], undefined);
            iconButton.enabled = true;
        }

        function test_tickFollowsEveryWayOfPressing() {
            check.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            verify(check.checked);
            keyClick(Qt.Key_Return);
            verify(!check.checked);
            check.Accessible.pressAction();
            verify(check.checked && check.Accessible.checked);
            mouseClick(check);
            verify(!check.checked);
        }

        function test_arrowsMoveAndChooseInAGroup() {
            approve.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Down);
            verify(back.activeFocus && back.checked && back.focusRingVisible);
            compare(group.value, "back");
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            compare(group.value, "approve");
            keyClick(Qt.Key_Up);
            compare(group.value, "abstain");
            compare(chosenSpy.count, 4);
        }

        function test_tabStopsOnceInAGroup() {
            root.forceActiveFocus();
            group.value = "back";
            compare([approve, back, abstain].map(r => r.activeFocusOnTab), [false, true, false]);
            group.value = "";
            compare([approve, back, abstain].map(r => r.activeFocusOnTab), [true, false, false]);
        }

        function test_radioIsChosenByPressAction() {
            abstain.Accessible.pressAction();
            compare(group.value, "abstain");
            verify(abstain.Accessible.checked);
            verify(!approve.Accessible.checked);
        }

        function test_tabsSayWhereOneIsAndWhatWaits() {
            const todo = root.named(bar, "Att göra");
            compare(todo.Accessible.role, Accessible.PageTab);
            verify(todo.Accessible.selected);
            compare(todo.Accessible.description, "3 waiting");
            root.named(bar, "Jag").Accessible.pressAction();
            compare(tabSpy.count, 1);
            compare(tabSpy.signalArguments[0][0], "me");
            todo.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Right);
            verify(root.named(bar, "Jag").activeFocus);
        }

        function test_qrCodeHoldsTheTextOrSaysItCannot() {
            verify(!qr.valid);
            qr.text = "mandat://x";
            verify(qr.valid);
            compare(qr.modules, 21);
            qr.text = "x".repeat(4000);
            verify(!qr.valid);
        }

        function test_unknownIconIsNoticed() {
            ignoreWarning("MIcon: there is no icon \"no-such\"");
            icon.name = "no-such";
            verify(!icon.known);
            icon.name = "check";
            verify(icon.known);
        }
    }
}
