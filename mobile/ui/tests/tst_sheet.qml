// A sheet keeps the keyboard while it is open and gives it back.
import QtQuick
import QtTest
import Mandat.Ui

Item {
    id: root

    width: 390
    height: 844

    MPage {
        id: page

        anchors.fill: parent
        title: "Ärende 10"
        backVisible: true

        MButton { id: opener; text: "Ta ställning"; onClicked: sheet.open() }
        MButton { id: other; text: "Annan" }
        Repeater {
            model: 20

            MButton { required property int index; objectName: "row" + index; text: "Rad " + index }
        }
    }
    MSheet {
        id: sheet

        title: "Ditt ställningstagande"

        MRadioGroup {
            label: "Ställningstagande"

            MRadioRow { id: approve; value: "approve"; text: "Tillstyrker" }
            MRadioRow { id: reject; value: "reject"; text: "Avstyrker" }
        }
        footer: [
            MButton { id: submit; kind: MButton.Primary; text: "Lämna in" },
            MIconButton { id: sign; glyph: "check"; text: "Signera"; onClicked: { ++root.signed; sheet.close(); } }
        ]
    }
    MToast { id: toast }
    Shortcut { id: away; sequences: ["Ctrl+2"] }
    SignalSpy { id: gone; target: away; signalName: "activated" }
    SignalSpy { id: back; target: page; signalName: "back" }
    SignalSpy { id: undone; target: toast; signalName: "action" }

    property int signed: 0

    function focusIn(item) {
        for (let up = root.Window.activeFocusItem; up; up = up.parent) {
            if (up === item)
                return true;
        }
        return false;
    }

    TestCase {
        name: "Sheet"
        when: windowShown

        function init() {
            Theme.reducedMotion = true;
            back.clear();
            opener.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            tryCompare(sheet, "opened", true);
        }

        function cleanup() {
            Theme.textScale = 1;
            root.width = 390;
            root.height = 844;
            page.title = "Ärende 10";
            sheet.close();
            tryCompare(sheet, "visible", false);
        }

        function test_takesTheFocusAndSaysItsTitle() {
            verify(root.focusIn(sheet.contentItem));
            compare(sheet.contentItem.Accessible.role, Accessible.Dialog);
            compare(sheet.contentItem.Accessible.name, "Ditt ställningstagande");
        }

        function test_tabGoesRoundInside() {
            const seen = [];
            for (let i = 0; i < 8; ++i) {
                keyClick(Qt.Key_Tab);
                verify(root.focusIn(sheet.contentItem), "tab " + i);
                seen.push(root.Window.activeFocusItem);
            }
            verify(seen.includes(approve));
            verify(seen.includes(submit));
            verify(!seen.includes(reject), "one stop in the group");
            keyClick(Qt.Key_Backtab);
            verify(root.focusIn(sheet.contentItem));
        }

        function test_escapeClosesAndGivesTheFocusBack() {
            keyClick(Qt.Key_Escape);
            tryCompare(sheet, "visible", false);
            tryVerify(() => opener.activeFocus);
            compare(back.count, 0, "the page under it stays");
        }

        function test_whereWhatOpenedItHasGoneTheFocusGoesOnFromThere() {
            opener.visible = false;
            keyClick(Qt.Key_Escape);
            tryCompare(sheet, "visible", false);
            const there = other.activeFocus;
            opener.visible = true;
            verify(there);
        }

        // Whoever is quick with the keyboard does not wait until the sheet has faded away.
        function test_whatIsPressedWhileItFadesIsNotLost() {
            Theme.reducedMotion = false;
            gone.clear();
            keyClick(Qt.Key_2, Qt.ControlModifier);
            compare(gone.count, 0, "while it is open the keyboard is its own");
            keyClick(Qt.Key_Escape);
            verify(sheet.visible, "it fades");
            verify(opener.activeFocus);
            keyClick(Qt.Key_2, Qt.ControlModifier);
            compare(gone.count, 1);
            keyClick(Qt.Key_Tab);
            verify(other.activeFocus);
            tryCompare(sheet, "visible", false);
            wait(0);
            verify(other.activeFocus, "where the keyboard has gone meanwhile it stays");
        }

        function test_whatClosedItIsNotPressedAgainWhileItFades_data() {
            return [{ tag: "mouse", finger: false }, { tag: "finger", finger: true }];
        }

        function test_whatClosedItIsNotPressedAgainWhileItFades(data) {
            Theme.reducedMotion = false;
            root.signed = 0;
            const press = () => {
                if (!data.finger)
                    return mouseClick(sign);
                const touch = touchEvent(sign);
                touch.press(0, sign, 10, 10).commit();
                touch.release(0, sign, 10, 10).commit();
            };
            press();
            compare(root.signed, 1);
            verify(sheet.visible, "it fades");
            press();
            compare(root.signed, 1);
            // In front again it takes presses again.
            tryCompare(sheet, "visible", false);
            sheet.open();
            tryCompare(sheet, "opened", true);
            press();
            compare(root.signed, 2);
        }

        function test_whatIsOpenedAgainWhileItFadesIsInFrontAgain() {
            Theme.reducedMotion = false;
            gone.clear();
            keyClick(Qt.Key_Escape);
            verify(sheet.visible);
            keyClick(Qt.Key_Return);
            tryCompare(sheet, "opened", true);
            tryVerify(() => root.focusIn(sheet.contentItem));
            keyClick(Qt.Key_2, Qt.ControlModifier);
            compare(gone.count, 0);
            Theme.reducedMotion = true;
            keyClick(Qt.Key_Escape);
            tryCompare(sheet, "visible", false);
            tryVerify(() => opener.activeFocus);
            // And the next time.
            keyClick(Qt.Key_Return);
            tryCompare(sheet, "opened", true);
            keyClick(Qt.Key_2, Qt.ControlModifier);
            compare(gone.count, 0);
        }

        function test_backKeyClosesTheSheetOnly() {
            keyClick(Qt.Key_Back);
            tryCompare(sheet, "visible", false);
            compare(back.count, 0);
        }

        function test_whatIsWrittenIsNotLostByASlip() {
            sheet.dirty = true;
            mouseClick(root, 20, 10);
            wait(50);
            verify(sheet.opened);
            sheet.dirty = false;
            mouseClick(root, 20, 10);
            tryCompare(sheet, "visible", false);
        }

        function test_standsAtTheBottomOfAPhone() {
            compare(sheet.width, root.width);
            compare(sheet.y + sheet.height, root.height);
        }

        function test_largeTextInASmallWindowLeavesRoomToChoose() {
            Theme.textScale = 2;
            root.width = 320;
            root.height = 480;
            tryVerify(() => sheet.tight);
            wait(50);
            for (const item of [approve, reject, submit]) {
                item.forceActiveFocus(Qt.TabFocusReason);
                const at = item.mapToItem(sheet.contentItem, 0, 0).y;
                verify(at >= 0 && at + item.height <= sheet.height + 1, item.text + " at " + at + " of " + sheet.height);
            }
            approve.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Tab);
            verify(submit.activeFocus, "the footer comes after what it is about");
        }

        function test_headingScrollsAwayAndTheWayBackStays() {
            sheet.close();
            tryCompare(sheet, "visible", false);
            page.title = "Länsgemensamt avtal för digitala hjälpmedel i hela länet och dess kommuner";
            Theme.textScale = 2;
            root.width = 320;
            root.height = 360;
            other.forceActiveFocus(Qt.TabFocusReason);
            const at = other.mapToItem(page, 0, 0).y;
            verify(at >= 0 && at + other.height <= page.height, "at " + at);
            findChild(page, "row19").forceActiveFocus(Qt.TabFocusReason);
            tryVerify(() => page.titlePassed);
            const wayBack = root.named(page, page.backText);
            verify(wayBack.mapToItem(page, 0, 0).y >= 0 && wayBack.height >= Theme.target);
            tryVerify(() => page.scroll.height >= page.height - 2 * Theme.target, 1000, page.scroll.height + " of " + page.height);
            // Up at the first control again, the heading is seen with it.
            opener.forceActiveFocus(Qt.BacktabFocusReason);
            tryVerify(() => !page.titlePassed);
        }

        function test_pageGoesBackByEscape() {
            sheet.close();
            tryCompare(sheet, "visible", false);
            opener.forceActiveFocus();
            keyClick(Qt.Key_Escape);
            compare(back.count, 1);
        }

        function test_focusedRowIsScrolledIntoView() {
            sheet.close();
            tryCompare(sheet, "visible", false);
            const last = findChild(page, "row19");
            last.forceActiveFocus(Qt.TabFocusReason);
            const at = last.mapToItem(page.scroll, 0, 0).y;
            verify(at >= 0 && at + last.height <= page.scroll.height, "at " + at);
        }

        function test_toastOffersTheWayBack() {
            undone.clear();
            toast.show("Borttaget", "Ångra");
            compare(toast.Accessible.role, Accessible.AlertMessage);
            compare(toast.Accessible.name, "Borttaget");
            const undo = root.named(toast, "Ångra");
            undo.Accessible.pressAction();
            compare(undone.count, 1);
            verify(!toast.visible);
        }
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
}
