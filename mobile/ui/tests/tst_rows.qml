pragma ComponentBehavior: Bound
import QtQuick
import QtTest
import Mandat.Ui

// Long lists: what is there, in which order, and that a row which was another one before says nothing of that.
Item {
    id: root

    // How many rows were made since the test began.
    property int made: 0
    property string pressed: ""

    width: 390
    height: 800

    ListModel {
        id: papers
    }
    MScroll {
        id: scroll

        anchors.fill: parent
        spacing: 0

        MText { id: lead; text: "Alla handlingar" }
        MRows {
            id: list

            scroll: scroll
            model: papers

            delegate: Item {
                id: entry

                required property var row
                required property int index
                readonly property string title: row.title

                implicitHeight: paper.height
                Component.onCompleted: ++root.made

                MListRow {
                    id: paper

                    width: parent.width
                    title: entry.row.title
                    subtitle: entry.row.subtitle
                    onClicked: root.pressed = entry.index + " " + title
                }
            }
        }
        MButton { id: more; text: "Visa äldre" }
    }

    TestCase {
        name: "Rows"
        when: windowShown

        function row(number: int, words: string): var {
            return { row: { title: "Handling " + number, subtitle: words } };
        }

        function fill(count: int): void {
            papers.clear();
            for (let i = 0; i < count; ++i)
                papers.append(row(i, i % 7 === 3 ? "Protokollsutdrag från kommunstyrelsen med en rubrik som tar flera rader i listan" : "PDF"));
        }

        // Those that are there, by their numbers.
        function there(): var {
            const found = [];
            for (let i = 0; i < papers.count; ++i) {
                if (list.rowAt(i))
                    found.push(i);
            }
            return found;
        }

        // All of what is in sight stands there, each under the one before, and says its own words.
        function inSight(): bool {
            for (let i = 0; i < papers.count; ++i) {
                const item = list.rowAt(i);
                if (!item)
                    continue;
                if (!item.visible || item.title !== papers.get(i).row.title || item.index !== i)
                    return false;
                const above = list.rowAt(i - 1);
                if (above && above.mapToItem(scroll, 0, above.height).y > 0 && above.mapToItem(scroll, 0, 0).y < scroll.height && Math.abs(above.y + above.height - item.y) > 0.5)
                    return false;
            }
            const found = there();
            if (found.length === 0)
                return papers.count === 0;
            const first = list.rowAt(found[0]).mapToItem(scroll, 0, 0).y;
            const last = list.rowAt(found[found.length - 1]);
            return (found[0] === 0 || first <= 0) && (found[found.length - 1] === papers.count - 1 || last.mapToItem(scroll, 0, last.height).y >= scroll.height);
        }

        function scrollTo(y: real): void {
            scroll.contentY = y;
            tryVerify(inSight);
        }

        function init(): void {
            root.width = 390;
            root.pressed = "";
            scroll.contentY = 0;
            fill(500);
            tryVerify(inSight);
            wait(50);
            root.made = 0;
        }

        function cleanup(): void {
            Theme.textScale = 1;
        }

        function test_of_many_rows_those_near_what_is_in_sight_are_there(): void {
            verify(there().length < 45, `${there().length} rows are there`);
            verify(list.implicitHeight > 500 * 48);
            compare(scroll.contentHeight, scroll.columnHeight);
            scrollTo(12000);
            // By whatever height those that are not there are thought to have.
            tryVerify(() => there()[0] > 40, 5000, `the first that is there: ${there()[0]}`);
            verify(there().length < 45);
        }

        function test_while_somebody_scrolls_no_row_is_made(): void {
            for (let y = 0; y < 3000; y += 120)
                scrollTo(y);
            root.made = 0;
            for (let y = 3000; y < 6000; y += 120)
                scrollTo(y);
            for (let y = 6000; y >= 0; y -= 120)
                scrollTo(y);
            verify(root.made <= 3, `${root.made} rows were made`);
        }

        function test_far_away_everything_in_sight_is_there_in_one_frame(): void {
            for (const y of [9000, 200, 20000, scroll.contentHeight - scroll.height, 0]) {
                scroll.contentY = y;
                waitForRendering(scroll);
                verify(inSight(), `at ${y}`);
            }
        }

        function test_tab_goes_from_row_to_row_down_and_up(): void {
            more.forceActiveFocus();
            lead.forceActiveFocus();
            list.rowAt(0).children[0].forceActiveFocus();
            for (let i = 1; i < 25; ++i) {
                keyClick(Qt.Key_Tab);
                tryVerify(() => list.rowAt(i) && list.rowAt(i).children[0].activeFocus, 5000, `row ${i}`);
                waitForRendering(scroll);
            }
            for (let i = 23; i >= 0; --i) {
                keyClick(Qt.Key_Backtab);
                tryVerify(() => list.rowAt(i) && list.rowAt(i).children[0].activeFocus, 5000, `row ${i}`);
                waitForRendering(scroll);
            }
        }

        function test_the_row_with_the_keyboard_stays(): void {
            const first = list.rowAt(2);
            first.children[0].forceActiveFocus();
            scrollTo(15000);
            compare(list.rowAt(2), first);
            verify(first.children[0].activeFocus);
            keyClick(Qt.Key_Space);
            compare(root.pressed, "2 Handling 2");
        }

        function test_the_keyboard_does_not_go_to_another_row_with_a_row_that_goes(): void {
            const item = list.rowAt(2);
            item.children[0].forceActiveFocus();
            papers.remove(2);
            scrollTo(3000);
            scrollTo(0);
            for (const i of there())
                verify(!list.rowAt(i).children[0].activeFocus, `row ${i}`);
        }

        function test_a_row_that_was_another_one_is_pressed_as_itself(): void {
            scrollTo(15000);
            wait(50);
            const here = there().filter(i => list.rowAt(i).mapToItem(scroll, 0, 0).y > 0 && list.rowAt(i).mapToItem(scroll, 0, 60).y < scroll.height);
            const item = list.rowAt(here[0]);
            compare(reader.everything(item.children[0]).split("\n")[0], "Handling " + here[0]);
            mouseClick(item, 60, 20);
            compare(root.pressed, `${here[0]} Handling ${here[0]}`);
        }

        function test_rows_come_go_and_change(): void {
            papers.remove(0, 3);
            tryVerify(inSight);
            compare(list.rowAt(0).title, "Handling 3");
            papers.insert(0, row(900, "Ny"));
            tryVerify(inSight);
            compare(list.rowAt(0).title, "Handling 900");
            papers.set(0, row(901, "Ny"));
            compare(list.rowAt(0).title, "Handling 901");
            papers.clear();
            tryCompare(list, "implicitHeight", 0);
            fill(3);
            tryVerify(() => inSight() && there().length === 3);
            compare(list.implicitHeight, list.rowAt(2).y + list.rowAt(2).height);
        }

        function test_larger_letters_and_another_width_leave_rows_under_each_other(): void {
            scrollTo(8000);
            Theme.textScale = 2;
            root.width = 320;
            tryVerify(inSight);
            waitForRendering(scroll);
            verify(inSight());
            scrollTo(0);
        }

        function test_what_is_hidden_is_there_again_at_once(): void {
            list.visible = false;
            waitForRendering(scroll);
            list.visible = true;
            waitForRendering(scroll);
            verify(inSight());
        }
    }
}
