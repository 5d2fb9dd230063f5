// Cards within lists within pages come to rest in the frame in which their width changes.
import QtQuick
import QtQuick.Layouts
import QtTest
import Mandat.Ui

Item {
    id: root

    readonly property string words: "Du svarar för äldre i Karlskrona. Utan ditt ställningstagande kan ärendet inte beslutas."

    width: 600
    height: 800

    MScroll {
        id: list

        anchors.fill: parent

        Repeater {
            id: cards

            model: 3

            MCard {
                MStack {
                    MCardHead { text: "Ärende 10 a · möte 11 december"; chipText: "om 18 dagar" }
                    MStack {
                        MText { objectName: "words"; text: root.words }
                        MListRow { title: root.words; subtitle: root.words; chipText: "Kallelse skickad" }
                    }
                }
            }
        }
    }

    // The lowest edge of what is seen in an item.
    function low(item: Item, within: Item): real {
        let most = 0;
        for (let i = 0; i < item.children.length; ++i) {
            const child = item.children[i];
            if (child.visible)
                most = Math.max(most, child.contentHeight !== undefined ? child.mapToItem(within, 0, child.contentHeight).y : low(child, within));
        }
        return most;
    }

    TestCase {
        name: "Stack"
        when: windowShown

        function cleanup() {
            Theme.textScale = 1;
            root.width = 600;
        }

        function test_it_is_as_high_as_what_is_in_it_after_one_frame_data() {
            return [{ tag: "narrow", width: 280, scale: 1 }, { tag: "large", width: 320, scale: 2 }, { tag: "wide", width: 900, scale: 1.2 }];
        }

        function test_it_is_as_high_as_what_is_in_it_after_one_frame(data) {
            failOnWarning(/Polish loop/);
            Theme.textScale = data.scale;
            root.width = data.width;
            waitForRendering(list);
            for (let i = 0; i < cards.count; ++i) {
                const card = cards.itemAt(i);
                const end = root.low(card.contentItem, card);
                verify(card.height >= end && card.height <= end + 40, `card ${i} is ${card.height} high, its content ends at ${end}`);
                if (i > 0)
                    compare(card.y, cards.itemAt(i - 1).y + cards.itemAt(i - 1).height + list.spacing);
            }
        }
    }
}
