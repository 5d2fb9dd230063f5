import QtQuick
import QtTest
import Mandat.Ui

// What large text in a small window does to a page, and that it goes back when the window grows again.
Item {
    id: root

    width: 390
    height: 844

    MPage {
        id: page

        anchors.fill: parent
        title: "Återställningsnyckel"
        footer: [
            MText {
                text: "När du lämnar in blir ställningstagandet en allmän handling. Utkast stannar i telefonen."
            },
            MButton {
                id: next

                kind: MButton.Primary
                text: "Lämna in"
            }
        ]

        MEmptyState {
            id: nothing

            title: "Inget att göra just nu"
            text: "När ett möte behöver ditt svar eller ditt ställningstagande står det här, det mest brådskande först."
            actionText: "Se möten"
        }
    }

    TestCase {
        name: "LargeText"
        when: windowShown

        function cleanup() {
            Theme.textScale = 1;
            root.width = 390;
            root.height = 844;
        }

        function large() {
            Theme.textScale = 2;
            root.width = 320;
            root.height = 480;
            tryVerify(() => page.tight);
        }

        function test_footerComesBackWhenThereIsRoomAgain() {
            large();
            cleanup();
            tryVerify(() => !page.tight);
            tryVerify(() => next.visible && next.mapToItem(page, 0, next.height).y > page.height - 60);
        }

        function test_nothingIsWrittenOverTheNextLine() {
            large();
            wait(50);
            let end = 0;
            for (let i = 0; i < nothing.children.length; ++i) {
                const child = nothing.children[i];
                if (!child.visible)
                    continue;
                verify(child.y >= end, child + " begins at " + child.y + ", the one above ends at " + end);
                end = child.y + (child.contentHeight || child.height);
            }
            verify(end <= nothing.height + 1);
        }

        function test_headingIsBrokenOnlyWhereAWordIsJoined() {
            large();
            const heading = named(page, page.title);
            verify(heading);
            // "Återställnings" and "nyckel": larger than what it stands over.
            tryVerify(() => heading.lineCount <= 3 && heading.font.pixelSize > Theme.sizeBody, 1000, heading.lineCount + " lines of " + heading.font.pixelSize);
            tryVerify(() => heading.contentWidth <= heading.width + 1);
        }

        function test_whatWasLargeIsToldAsItIsWrittenOnceItIsSmallAgain() {
            large();
            tryVerify(() => named(page, nothing.text));
            cleanup();
            tryVerify(() => !page.tight);
            const text = named(page, nothing.text);
            verify(text);
            compare(text.Accessible.name, nothing.text);
        }

        function named(item, text) {
            if (item.lineCount !== undefined && Hyphens.plain(item.text) === text && item.opacity > 0)
                return item;
            for (let i = 0; i < item.children.length; ++i) {
                const found = named(item.children[i], text);
                if (found)
                    return found;
            }
            return null;
        }
    }
}
