// Every colour, size, radius and duration of the product. Nothing outside this file names a colour or a font size.
//
// `dark` follows the system until something is assigned to `scheme` ("system", "light", "dark") or to `dark` itself.
// `textScale` (1.0 to 2.0) multiplies every font size and what has to grow with it. Sizes are device-independent pixels.
pragma Singleton
import QtQuick
import Mandat.Ui

QtObject {
    id: theme

    property string scheme: "system"
    property real textScale: 1.0
    property bool reducedMotion: false
    property string fontFamily: "Inter"

    readonly property SystemPalette systemPalette: SystemPalette {}
    readonly property bool systemDark: systemPalette.window.hslLightness < 0.5
    property bool dark: scheme === "dark" || (scheme !== "light" && systemDark)

    // Colour: one accent; everything else is ink, a quieter ink, a hairline and soft backgrounds.
    readonly property color background: dark ? "#0F1615" : "#F5F7F6"
    readonly property color surface: dark ? "#18211F" : "#FFFFFF"
    readonly property color ink: dark ? "#E8EFEC" : "#14201D"
    readonly property color ink2: dark ? "#A9B9B4" : "#4A5A55"
    readonly property color hairline: dark ? "#2B3835" : "#DCE4E1"
    readonly property color accent: dark ? "#7AD3C3" : "#0B5F55"
    readonly property color accentInk: dark ? "#06241F" : "#FFFFFF"
    readonly property color accentSoft: dark ? "#17352F" : "#DCEFEA"
    readonly property color ok: dark ? "#8AD6A0" : "#1B6A35"
    readonly property color okSoft: dark ? "#163222" : "#DFF2E4"
    readonly property color warn: dark ? "#F0C27A" : "#7A4A00"
    readonly property color warnSoft: dark ? "#3A2A0E" : "#FFF0D2"
    readonly property color bad: dark ? "#F2A59B" : "#9C2419"
    readonly property color badSoft: dark ? "#3E1A16" : "#FBE3E0"
    // The edge of what can be written in or ticked: 3:1 against its surroundings (WCAG 1.4.11), which a hairline is not.
    readonly property color outline: dark ? "#71827C" : "#74847E"
    readonly property color neutralSoft: hairline
    readonly property color scrim: dark ? "#B3000000" : "#7314201D"
    readonly property color hoverTint: dark ? "#0FFFFFFF" : "#0A14201D"
    readonly property color pressTint: dark ? "#1FFFFFFF" : "#1A14201D"
    readonly property color clear: "#00000000"
    // A printed page is white in the dark too; what is marked on it shines through.
    readonly property color paper: "#FFFFFF"
    readonly property color paperMark: "#73FFD23F"
    readonly property color paperFound: "#594FC3B4"
    readonly property color paperFoundNow: "#A6FF9F43"
    readonly property color paperSelected: "#593F7FE0"

    // Type.
    // Read from across a room.
    readonly property int sizeWall: px(44)
    readonly property int sizePage: px(30)
    readonly property int sizeSheet: px(23)
    readonly property int sizeCard: px(17)
    readonly property int sizeBody: px(16)
    readonly property int sizeSecondary: px(14)
    readonly property int sizeSmall: px(13)
    readonly property int sizePanel: px(20)
    readonly property int sizeDense: px(12)
    // In dense tables only.
    readonly property int sizeTiny: px(11)
    readonly property int sizeDenseLeast: 12
    // Times the font's own line height, which for Inter is 1.21 of its size.
    readonly property real lineSingle: 1.0
    readonly property real lineCard: 1.15
    readonly property real lineLong: 1.25

    // The 8-point grid.
    readonly property int spaceXs: 4
    readonly property int spaceS: 8
    readonly property int spaceM: 16
    readonly property int spaceL: 24
    readonly property int spaceXl: 32

    readonly property int radiusCard: 16
    readonly property int radiusControl: 14
    readonly property int radiusField: 12
    readonly property int radiusChip: 12
    readonly property int radiusSheet: 24

    readonly property int target: 48
    // How far a list is drawn down before it asks for news.
    readonly property int pullDistance: 72
    readonly property int primaryHeight: 52
    readonly property int iconSize: px(22)
    readonly property int iconSmall: px(18)

    // From this width on, list and detail stand side by side and sheets become dialogs.
    readonly property int wideWidth: 840
    readonly property int readableWidth: 720
    readonly property int dialogWidth: 520
    readonly property int sideBarWidth: px(248)

    readonly property int durationFast: reducedMotion ? 0 : 120
    readonly property int durationNormal: reducedMotion ? 0 : 200
    readonly property int spinPeriod: 1000
    // Long enough to read and to reach: undo must not be a race.
    readonly property int toastTime: 8000

    function px(size: real): int {
        return Math.round(size * Math.max(1, Math.min(2, textScale)));
    }

    // Page margins by the page's width.
    function margin(width: real): int {
        return width < 600 ? spaceM : (width < wideWidth ? spaceL : spaceXl);
    }

    // What a tone (MTone) is written in, and what it stands on.
    function toneInk(tone: int): color {
        switch (tone) {
        case MTone.Accent: return accent;
        case MTone.Ok: return ok;
        case MTone.Warn: return warn;
        case MTone.Bad: return bad;
        }
        return ink2;
    }

    function toneSoft(tone: int): color {
        switch (tone) {
        case MTone.Accent: return accentSoft;
        case MTone.Ok: return okSoft;
        case MTone.Warn: return warnSoft;
        case MTone.Bad: return badSoft;
        }
        return neutralSoft;
    }

    // Follows `scheme` again after something was assigned to `dark`.
    function follow(): void {
        dark = Qt.binding(() => scheme === "dark" || (scheme !== "light" && systemDark));
    }
}
