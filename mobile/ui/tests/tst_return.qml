import QtQuick
import QtTest
import Mandat.Ui

// Coming back to where one was in a column that is not all there yet.
Item {
    id: root

    property int made: 2

    width: 390
    height: 844

    MScroll {
        id: scroll

        anchors.fill: parent
        spacing: 0

        Repeater {
            model: root.made

            Item {
                implicitHeight: 400
                implicitWidth: 100
            }
        }
    }
    TestCase {
        name: "Return"
        when: windowShown

        function init(): void {
            root.made = 2;
            scroll.wantedY = -1;
            scroll.contentY = 0;
            waitForRendering(scroll);
        }

        function test_what_is_there_is_gone_to_at_once(): void {
            root.made = 10;
            tryVerify(() => scroll.contentHeight > 3000);
            scroll.returnTo(1200);
            compare(scroll.contentY, 1200);
            compare(scroll.wantedY, -1);
        }

        function test_what_is_made_later_is_waited_for(): void {
            scroll.returnTo(1200);
            verify(scroll.contentY < 1200);
            root.made = 10;
            tryCompare(scroll, "contentY", 1200);
            root.made = 20;
            tryVerify(() => scroll.contentHeight > 7000);
            compare(scroll.contentY, 1200);
        }

        function test_whoever_scrolls_meanwhile_stays_where_they_are(): void {
            scroll.returnTo(1200);
            scroll.page(-1);
            root.made = 10;
            tryVerify(() => scroll.contentHeight > 3000);
            compare(scroll.contentY, 0);
        }
    }
}
