import QtQuick
import QtTest
import Mandat.Ui

// A banner leaves room for what it is over: large text in a small window is said by its first sentence, with a way to the whole.
Item {
    id: root

    width: 320
    height: 640

    MBanner {
        id: banner

        width: root.width
        mostHeight: 190
        tone: MTone.Warn
        text: "Enheten har slut på utrymme. Frigör utrymme, så fortsätter Mandat av sig själv. Tills dess går det inte att ta emot eller skicka."
    }
    SignalSpy {
        id: more

        target: banner
        signalName: "more"
    }
    SignalSpy {
        id: action

        target: banner
        signalName: "action"
    }
    TestCase {
        name: "Banner"
        when: windowShown

        function init(): void {
            more.clear();
            action.clear();
        }

        function cleanup(): void {
            Theme.textScale = 1;
            banner.actionText = "";
            banner.text = "Enheten har slut på utrymme. Frigör utrymme, så fortsätter Mandat av sig själv. Tills dess går det inte att ta emot eller skicka.";
        }

        function buttonIn(item: Item): Item {
            for (let i = 0; i < item.children.length; ++i) {
                const child = item.children[i];
                const found = child.visible && child.press !== undefined ? child : buttonIn(child);
                if (found)
                    return found;
            }
            return null;
        }

        function button(): Item {
            return buttonIn(banner);
        }

        function test_what_has_room_is_said_whole(): void {
            verify(!banner.shortened);
            compare(button(), null);
        }

        function test_what_has_none_is_said_by_its_first_sentence(): void {
            Theme.textScale = 2;
            tryVerify(() => banner.shortened);
            tryVerify(() => banner.implicitHeight < 240, 1000, "high: " + banner.implicitHeight);
            verify(banner.spoken.endsWith("ta emot eller skicka."));  // heard whole
            mouseClick(button());
            compare(more.count, 1);
            compare(action.count, 0);
        }

        function test_its_own_action_comes_back_with_the_room(): void {
            banner.actionText = "Jag har läst det";
            Theme.textScale = 2;
            tryVerify(() => banner.shortened);
            verify(button().text !== "Jag har läst det");
            Theme.textScale = 1;
            tryVerify(() => !banner.shortened);
            compare(button().text, "Jag har läst det");
            tryVerify(() => button().mapToItem(banner, 0, button().height).y <= banner.height);
            mouseClick(button());
            compare(action.count, 1);
        }

        function test_one_sentence_is_never_cut(): void {
            Theme.textScale = 2;
            banner.text = "Sekreteraren har inte godkänt den här enheten ännu, och det kan dröja till nästa arbetsdag innan någon är på plats och kan göra det.";
            tryVerify(() => banner.implicitHeight > 190);
            verify(!banner.shortened);
        }
    }
}
