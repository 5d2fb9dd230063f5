// What is written can be read: every pair of colours in which the product writes has the contrast of WCAG 2.1 AA, light and dark.
import QtQuick
import QtTest
import Mandat.Ui

TestCase {
    id: test

    // Of text, and of what shows where something is (an edge, a ring, an icon).
    readonly property real ofText: 4.5
    readonly property real ofShape: 3

    function channel(value: real): real {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    function luminance(c: color): real {
        return 0.2126 * channel(c.r) + 0.7152 * channel(c.g) + 0.0722 * channel(c.b);
    }

    // What is seen of a colour that lets another through.
    function over(top: color, below: color): color {
        return Qt.rgba(top.r * top.a + below.r * (1 - top.a), top.g * top.a + below.g * (1 - top.a), top.b * top.a + below.b * (1 - top.a), 1);
    }

    function contrast(one: color, other: color): real {
        const a = luminance(Qt.color(one));
        const b = luminance(Qt.color(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    // Pairs that fall short, as "ink on surface: 3.9".
    function failing(theme: var): var {
        const found = [];
        const look = (ink, ground, least) => {
            const has = contrast(theme[ink], theme[ground]);
            if (has < least)
                found.push(`${ink} on ${ground}: ${has.toFixed(2)}, not ${least}`);
        };
        for (const ground of ["background", "surface"]) {
            for (const ink of ["ink", "ink2", "accent", "ok", "warn", "bad"])
                look(ink, ground, ofText);
            look("outline", ground, ofShape);
        }
        for (const tone of ["accent", "ok", "warn", "bad"]) {
            look(tone, tone + "Soft", ofText);
            look("ink", tone + "Soft", ofText);
            look("ink2", tone + "Soft", ofText);
        }
        look("ink2", "neutralSoft", ofText);
        look("ink", "neutralSoft", ofText);
        look("accentInk", "accent", ofText);
        // The notice at the bottom, and what can be pressed in it.
        look("background", "ink", ofText);
        look("accentSoft", "ink", ofText);
        return found;
    }

    name: "Contrast"

    function cleanup() {
        Theme.follow();
    }

    function test_is_computed_as_the_guidelines_say_data() {
        return [
            { tag: "black on white", one: "#000000", other: "#FFFFFF", is: 21 },
            { tag: "white on white", one: "#FFFFFF", other: "#FFFFFF", is: 1 },
            { tag: "grey that just passes", one: "#767676", other: "#FFFFFF", is: 4.54 },
            { tag: "grey that just fails", one: "#777777", other: "#FFFFFF", is: 4.48 }
        ];
    }

    function test_is_computed_as_the_guidelines_say(data) {
        fuzzyCompare(contrast(data.one, data.other), data.is, 0.01);
        fuzzyCompare(contrast(data.other, data.one), data.is, 0.01);
    }

    function test_every_pair_passes_data() {
        return [{ tag: "light", dark: false }, { tag: "dark", dark: true }];
    }

    function test_every_pair_passes(data) {
        Theme.dark = data.dark;
        compare(failing(Theme).join("; "), "");
    }

    // A pressed or hovered control is still read.
    function test_tints_leave_what_is_written_readable_data() {
        return test_every_pair_passes_data();
    }

    function test_tints_leave_what_is_written_readable(data) {
        Theme.dark = data.dark;
        for (const tint of [Theme.hoverTint, Theme.pressTint]) {
            for (const ground of [Theme.surface, Theme.background])
                verify(contrast(Theme.ink2, over(tint, ground)) >= ofText, "ink2 on " + over(tint, ground));
            verify(contrast(Theme.accentInk, over(tint, Theme.accent)) >= ofText, "accentInk on " + over(tint, Theme.accent));
        }
    }

    function test_a_pair_that_falls_short_is_found() {
        const planted = {};
        for (const name of ["background", "surface", "ink", "ink2", "accent", "accentInk", "accentSoft", "ok", "okSoft", "warn", "warnSoft", "bad", "badSoft", "outline",
                            "neutralSoft"])
            planted[name] = Theme[name];
        planted.ink2 = Qt.color("#9AA5A1");
        verify(failing(planted).some(line => line.startsWith("ink2 on surface")), failing(planted).join("; "));
    }
}
