// What holds on every screen: arrows go through a list, drawing it down asks for news, what changes is told, long words break where they are joined.
import QtQuick
import QtQuick.Layouts
import QtTest
import Mandat.Ui

Item {
    id: root

    width: 320
    height: 480

    MScroll {
        id: list

        anchors.fill: parent
        refreshable: true
        onRefresh: ++root.asked

        Repeater {
            id: rows

            model: 12

            MListRow {
                required property int index

                title: "Row " + index
                subtitle: "With a second line"
            }
        }
    }
    MLiveRegion {
        id: region
    }
    MBanner {
        id: banner

        width: 300
        visible: false
        title: "No network"
        text: "One waits."
    }
    MText {
        id: word

        width: 300
        text: root.unit
    }
    MSlider {
        id: slider

        width: 200
        from: 1
        to: 2
        stepSize: 0.1
        value: 1
        accessibleName: "Text size"
        onSettled: to => root.settledAt = to
    }

    MRadioGroup {
        id: group

        label: "Position"

        MRadioRow {
            id: choice

            value: "a"
            text: "Approve"
        }
    }
    MFilterChip {
        id: chip

        text: "All"
    }
    MButton {
        id: button

        text: "Hand in"
    }
    SignalSpy {
        id: told

        target: Announcer
        signalName: "textChanged"
    }

    property int asked: 0
    property real settledAt: 0
    property string unit: "Äldreförvaltningen"

    TestCase {
        name: "Everywhere"
        when: windowShown

        function init() {
            list.contentY = 0;
            root.asked = 0;
            list.refreshing = false;
        }

        function cleanup() {
            Theme.textScale = 1;
        }

        function test_arrows_go_from_row_to_row_and_keep_it_in_view() {
            rows.itemAt(0).forceActiveFocus(Qt.TabFocusReason);
            for (let i = 1; i < 12; ++i) {
                keyClick(Qt.Key_Down);
                verify(rows.itemAt(i).activeFocus, "row " + i);
                const at = rows.itemAt(i).mapToItem(list, 0, 0).y;
                verify(at >= 0 && at + rows.itemAt(i).height <= list.height + 1, `row ${i} stands at ${at}`);
            }
            keyClick(Qt.Key_Up);
            verify(rows.itemAt(10).activeFocus);
        }

        function test_arrows_do_not_leave_the_list() {
            rows.itemAt(11).forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Down);
            verify(rows.itemAt(11).activeFocus);
            rows.itemAt(0).forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Up);
            verify(rows.itemAt(0).activeFocus);
        }

        function test_arrows_scroll_where_no_row_has_the_keyboard() {
            list.forceActiveFocus();
            keyClick(Qt.Key_Down);
            verify(list.contentY > 0);
        }

        function pull(by) {
            const touch = touchEvent(list);
            touch.press(0, list, 160, 60).commit();
            for (let y = 60; y <= 60 + by; y += 12) {
                touch.move(0, list, 160, y).commit();
                wait(16);
            }
            touch.release(0, list, 160, 60 + by).commit();
        }

        function test_drawing_a_list_far_down_asks_for_news_once() {
            pull(300);
            compare(root.asked, 1);
        }

        function test_drawing_it_a_little_does_not() {
            pull(60);
            compare(root.asked, 0);
        }

        function test_what_appears_and_what_is_said_is_told() {
            banner.visible = true;
            tryCompare(Announcer, "text", "No network. One waits.");
            compare(region.Accessible.name, "No network. One waits.");
            compare(region.Accessible.role, Accessible.AlertMessage);
            banner.visible = false;
            Announcer.say("First");
            Announcer.say("Second");
            tryCompare(Announcer, "text", "First Second");
        }

        function test_the_same_words_again_are_told_again() {
            Announcer.say("Received 08:14");
            tryCompare(Announcer, "text", "Received 08:14");
            told.clear();
            Announcer.say("Received 08:14");
            tryCompare(told, "count", 2);  // away and back
            compare(Announcer.text, "Received 08:14");
        }

        function test_long_words_break_where_they_are_joined_data() {
            return [
                { tag: "unit", word: "Äldreförvaltningen", parts: "Äldre|förvaltningen" },
                { tag: "three parts", word: "återställningsnyckel", parts: "åter|ställ|nings|nyckel" },
                { tag: "agreement", word: "överenskommelse", parts: "överens|kommelse" },
                { tag: "in a sentence", word: "Ditt ställningstagande väntar", parts: "Ditt ställ|nings|tagande väntar" },
                { tag: "short words stay", word: "mötesplats nämnd", parts: "mötesplats nämnd" },
                { tag: "what is broken already stays", word: "kunskaps\u00ADförvaltningen", parts: "kunskaps|förvaltningen" },
                { tag: "a long one with a hyphen is broken there", word: "HSL-chefernas", parts: "HSL-chefernas" },
                { tag: "a short one with a hyphen is not", word: "Din PIN-kod i ett e-brev", parts: "Din PIN\u2011kod i ett e\u2011brev" },
                { tag: "ten letters", word: "Föregående möte", parts: "Före|gående möte" },
                { tag: "a link stays", word: "mandat://enrol?x", parts: "mandat://enrol?x" }
            ];
        }

        function test_long_words_break_where_they_are_joined(data) {
            compare(Hyphens.soften(data.word).replace(/\u00AD/g, "|"), data.parts);
            compare(Hyphens.plain(Hyphens.soften(data.word)), Hyphens.plain(data.word));
        }

        function test_a_part_is_broken_only_where_it_must() {
            compare(Hyphens.joints("Återställningsnyckel").replace(/\u00AD/g, "|"), "Åter|ställnings|nyckel");
        }

        function test_large_text_has_soft_hyphens_and_says_none() {
            compare(word.text, "Äldreförvaltningen");
            Theme.textScale = 2;
            compare(word.text, "Äldre\u00ADförvaltningen");
            compare(word.Accessible.name, "Äldreförvaltningen");
            // Its binding is still there.
            root.unit = "Socialförvaltningen";
            compare(word.text, "Social\u00ADförvaltningen");
        }

        function test_a_reader_gets_the_role_that_a_control_says_data() {
            return [
                { tag: "choice", item: choice, role: Accessible.RadioButton },
                { tag: "filter", item: chip, role: Accessible.RadioButton },
                { tag: "button", item: button, role: Accessible.Button }
            ];
        }

        function test_a_reader_gets_the_role_that_a_control_says(data) {
            compare(reader.role(data.item), data.role);
        }

        function test_a_reader_hears_what_is_chosen_and_what_is_disabled() {
            verify(!reader.checked(choice));
            reader.press(choice);
            verify(reader.checked(choice));
            compare(group.value, "a");
            verify(!reader.disabled(button));
            button.enabled = false;
            verify(reader.disabled(button));
            button.enabled = true;
        }

        function test_a_slider_settles_by_keys_and_by_a_screen_reader() {
            slider.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Right);
            fuzzyCompare(root.settledAt, 1.1, 0.001);
            slider.Accessible.increaseAction();
            verify(root.settledAt > 1.1);
            verify(slider.height >= Theme.target);
        }
    }
}
