// Steps in a row, and the places at the side of a wide window: what the keyboard does there, and what readers are told.
import QtQuick
import QtTest
import Mandat.Ui

Item {
    id: root

    width: 900
    height: 600

    MStepBar {
        id: bar

        width: 600
        current: "notice"
        now: "standing"
        steps: [
            { key: "agenda", label: "Dagordning", done: true },
            { key: "notice", label: "Kallelse", done: true },
            { key: "standing", label: "Läget", done: false }
        ]
        onChosen: key => current = key
    }
    MSideBar {
        id: side

        anchors.bottom: parent.bottom
        height: 400
        current: "todo"
        tabs: [
            MTab { key: "todo"; label: "Att göra"; glyph: "todo" },
            MTab { key: "hidden"; label: "Läget"; glyph: "board"; available: false },
            MTab { key: "register"; label: "Register"; heading: "Sekretariat"; glyph: "people" }
        ]
        onChosen: key => current = key

        MText { text: "Foten" }
    }

    function named(item, name) {
        if (item.visible && item.Accessible.name === name && !item.Accessible.ignored)
            return item;
        for (let i = 0; i < item.children.length; ++i) {
            const found = named(item.children[i], name);
            if (found)
                return found;
        }
        return null;
    }

    TestCase {
        name: "Places"
        when: windowShown

        function init() {
            named(bar, "Kallelse").forceActiveFocus();
            bar.current = "notice";
            side.current = "todo";
            side.toldHeight = 0;
        }

        function lowerEnd(name) {
            const place = named(side, name);
            return place.mapToItem(side, 0, place.height).y;
        }

        function test_arrowsGoFromStepToStepAndAround() {
            named(bar, "Kallelse").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Right);
            compare(bar.current, "standing");
            verify(named(bar, "Läget").activeFocus);
            keyClick(Qt.Key_Right);
            compare(bar.current, "agenda");
            keyClick(Qt.Key_Left);
            compare(bar.current, "standing");
        }

        function test_onlyTheStepInViewIsAStopOfTab() {
            compare(["Dagordning", "Kallelse", "Läget"].map(name => named(bar, name).activeFocusOnTab), [false, true, false]);
        }

        function test_aStepTellsThatItIsDoneAndWhereTheMeetingIs() {
            verify(named(bar, "Dagordning").Accessible.description !== "");
            verify(named(bar, "Läget").Accessible.description !== "");
            verify(named(bar, "Läget").Accessible.description !== named(bar, "Dagordning").Accessible.description);
            compare(named(bar, "Kallelse").Accessible.role, Accessible.PageTab);
            verify(named(bar, "Kallelse").height >= Theme.target);
        }

        function test_arrowsPassOverAPlaceThatIsNotThere() {
            named(side, "Att göra").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Down);
            verify(named(side, "Register").activeFocus);
            keyClick(Qt.Key_Down);
            verify(named(side, "Att göra").activeFocus);
        }

        function test_placesMakeRoomForWhatIsToldAtTheirFoot() {
            const room = side.height - side.footHeight;
            // Most of it: there is less left than all places take.
            const told = room - Theme.target * 3;
            verify(lowerEnd("Register") > room - told);
            side.current = "register";
            side.toldHeight = told;
            tryVerify(() => lowerEnd("Register") <= room - told + 0.5);
            side.toldHeight = 0;
            side.current = "todo";
            tryVerify(() => lowerEnd("Att göra") <= room && named(side, "Att göra").mapToItem(side, 0, 0).y >= 0);
        }

        function test_aHeadingStandsOverItsPlaces() {
            const heading = named(side, "Sekretariat");
            compare(heading.Accessible.role, Accessible.Heading);
            verify(heading.mapToItem(root, 0, 0).y < named(side, "Register").mapToItem(root, 0, 0).y);
        }
    }
}
