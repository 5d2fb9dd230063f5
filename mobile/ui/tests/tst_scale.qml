// Text at 200 % in 320 pixels: everything wraps, nothing is cut off or stands outside.
import QtQuick
import QtQuick.Layouts
import QtTest
import Mandat.Ui

Item {
    id: root

    width: 320
    height: 800

    Flickable {
        anchors.fill: parent
        contentHeight: column.implicitHeight

        ColumnLayout {
            id: column

            width: 320

            MText { kind: MText.Page; text: "Ställningstaganden och överenskommelser" }
            MButton { kind: MButton.Primary; text: "Lämna in ställningstagandet nu"; glyph: "send"; Layout.fillWidth: true }
            MButton { text: "Skickar ställningstagandet"; busy: true; Layout.fillWidth: true }
            MListRow { eyebrow: "Ärende 10"; title: "Länsgemensamt avtal för digitala hjälpmedel"; subtitle: "Gäller version 2, nu finns 3"; chipText: "Kan inte beslutas"; glyph: "document" }
            MCheckRow { text: "Jag har läst underlaget till ärendet"; subtitle: "Tre handlingar" }
            MSwitchRow { text: "Mörkt läge på den här telefonen"; subtitle: "Följer annars systemet" }
            MRadioGroup { label: "Ställningstagande"; MRadioRow { value: "a"; text: "Tillstyrker med förbehåll"; subtitle: "Förbehållet skrivs i protokollet" } }
            MTextField { label: "Inbjudningslänk från sekreteraren"; helper: "Klistra in länken som du fick"; error: "Länken har gått ut. Be om en ny." }
            MPinField { label: "Välj en PIN-kod"; helper: "Minst sex siffror" }
            MTextArea { label: "Kommentar"; text: "Under förutsättning att kostnaden utreds" }
            MBanner { tone: MTone.Bad; title: "Servern visar en annan historia"; text: "Inget skickas."; actionText: "Se beviset för avvikelsen" }
            MCard { MCardHead { text: "Ärende 10 · möte 6 september"; chipText: "ändrat förslag" } MText { kind: MText.Card; text: "Övergripande överenskommelse" } }
            MStatusLine { text: "Gäller version 2, nu finns version 3"; glyph: "refresh" }
            MProgress { text: "Hämtar handlingarna till mötet"; value: 0.4 }
            MEmptyState { title: "Inget att göra nu"; text: "Nästa kallelse kommer i september"; actionText: "Se alla möten i kalendern" }
            MChip { text: "Kan inte beslutas"; tone: MTone.Bad; glyph: "warning" }
            MBottomBar {
                id: bar

                Layout.fillWidth: true
                tabs: [
                    MTab { key: "a"; label: "Att göra"; glyph: "todo"; badge: 12 },
                    MTab { key: "b"; label: "Möten"; glyph: "calendar" },
                    MTab { key: "c"; label: "Handlingar"; glyph: "document" },
                    MTab { key: "d"; label: "Jag"; glyph: "person" }
                ]
            }
        }
    }

    // Everything visible under `item` whose box leaves the window's width, or whose text is taller or wider than its box.
    function faults(item, found) {
        if (!item.visible || item.opacity === 0 || item.width === 0)
            return found;
        const left = item.mapToItem(column, 0, 0).x;
        const inField = item.Accessible.role === Accessible.EditableText;
        if (left < -4 || left + item.width > column.width + 4)
            found.push(String(item) + " '" + (item.text ?? "") + "' spans " + left + ".." + (left + item.width));
        if (item.paintedHeight !== undefined && item.lineCount !== undefined && !inField && item.text !== "") {
            if (item.truncated || item.contentWidth > item.width + 1 || item.contentHeight > item.height + 1)
                found.push("'" + item.text + "' " + item.contentWidth + "x" + item.contentHeight + " in " + item.width + "x" + item.height);
        }
        for (let i = 0; i < item.children.length; ++i)
            faults(item.children[i], found);
        return found;
    }

    TestCase {
        name: "Scale"
        when: windowShown

        function cleanup() {
            Theme.textScale = 1;
        }

        function test_nothingIsCutOff_data() {
            return [{tag: "100 %", scale: 1, width: 320}, {tag: "200 %", scale: 2, width: 320}, {tag: "150 %", scale: 1.5, width: 320},
                    {tag: "200 % wider", scale: 2, width: 390}, {tag: "200 % narrow again", scale: 2, width: 320},
                    {tag: "100 % wide", scale: 1, width: 900}, {tag: "170 % narrow", scale: 1.7, width: 320}];
        }

        function test_nothingIsCutOff(data) {
            Theme.textScale = data.scale;
            column.width = data.width;
            wait(50);
            tryVerify(() => root.faults(column, []).length === 0, 500, root.faults(column, []).join("\n"));
        }

        function test_textGrowsWithTheScale() {
            const before = Theme.sizeBody;
            Theme.textScale = 2;
            compare(Theme.sizeBody, 2 * before);
            Theme.textScale = 9;
            compare(Theme.sizeBody, 2 * before);
        }

        function test_colourFollowsTheScheme() {
            Theme.scheme = "dark";
            compare(String(Theme.background), "#0f1615");
            Theme.scheme = "light";
            compare(String(Theme.background), "#f5f7f6");
            Theme.dark = true;
            compare(String(Theme.ink), "#e8efec");
            Theme.follow();
            compare(Theme.dark, false);
        }

        function luminance(c) {
            const f = v => v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
            return 0.2126 * f(c.r) + 0.7152 * f(c.g) + 0.0722 * f(c.b);
        }

        function contrast(a, b) {
            const x = luminance(a), y = luminance(b);
            return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
        }

        function test_contrastIsEnoughToRead_data() {
            return [{tag: "light", dark: false}, {tag: "dark", dark: true}];
        }

        function test_contrastIsEnoughToRead(data) {
            Theme.dark = data.dark;
            const texts = [["ink", "background"], ["ink", "surface"], ["ink2", "background"], ["ink2", "surface"], ["ink2", "neutralSoft"],
                           ["accent", "surface"], ["accent", "accentSoft"], ["accentInk", "accent"], ["ok", "okSoft"], ["warn", "warnSoft"],
                           ["bad", "badSoft"], ["bad", "surface"], ["accentSoft", "ink"], ["background", "ink"]];
            for (const [front, ground] of texts)
                verify(contrast(Theme[front], Theme[ground]) >= 4.5, front + " on " + ground + ": " + contrast(Theme[front], Theme[ground]));
            for (const ground of ["background", "surface"])
                verify(contrast(Theme.outline, Theme[ground]) >= 3, "outline on " + ground + ": " + contrast(Theme.outline, Theme[ground]));
        }
    }
}
