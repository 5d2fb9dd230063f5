// All running text. Wraps instead of clipping, inside long words too when it must; grows with Theme.textScale.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.Ui

Text {
    id: control

    enum Kind { Body, Page, Sheet, Card, Section, Strong, Secondary, Small, Dense }

    property int kind: MText.Body
    property bool quiet: kind === MText.Secondary || kind === MText.Small || kind === MText.Dense || kind === MText.Section
    // Long text, to be read rather than glanced at.
    property bool longText: false
    // So large that a long word may have no room on a line: it is broken where it is joined, with a hyphen.
    readonly property bool broken: Theme.textScale >= 1.5
    // Once it was: the marks where it may be broken stay in the text, and are never told.
    property bool marked: false
    readonly property bool heading: kind === MText.Page || kind === MText.Sheet || kind === MText.Card || kind === MText.Section

    function mark(): void {
        if (!broken)
            return;
        marked = true;
        Hyphens.apply(control);
    }

    color: quiet ? Theme.ink2 : Theme.ink
    font.family: Theme.fontFamily
    font.pixelSize: {
        switch (kind) {
        case MText.Page: return Theme.sizePage;
        case MText.Sheet: return Theme.sizeSheet;
        case MText.Card: return Theme.sizeCard;
        case MText.Section:
        case MText.Secondary: return Theme.sizeSecondary;
        case MText.Small: return Theme.sizeSmall;
        case MText.Dense: return Theme.sizeDense;
        }
        return Theme.sizeBody;
    }
    font.weight: kind === MText.Page || kind === MText.Sheet ? Font.Bold : (heading || kind === MText.Strong ? Font.DemiBold : Font.Normal)
    lineHeight: longText ? Theme.lineLong : (quiet || kind === MText.Card ? Theme.lineCard : Theme.lineSingle)
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    Layout.fillWidth: true
    onTextChanged: mark()
    onBrokenChanged: mark()

    Accessible.role: heading ? Accessible.Heading : Accessible.StaticText
    // What is ignored must not be found by its name either.
    Accessible.name: Accessible.ignored ? "" : (marked ? Hyphens.plain(text) : text)
}
