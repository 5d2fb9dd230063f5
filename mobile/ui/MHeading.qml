// The heading of a page or a sheet. In a narrow window it is rather smaller than broken inside a word; large text breaks where words are joined.
import QtQuick
import Mandat.Ui

MText {
    id: head

    // How wide it may be.
    required property real room
    readonly property int wantedSize: kind === MText.Page ? Theme.sizePage : Theme.sizeSheet

    readonly property int fittedSize: longest.advanceWidth > room && room > 0 ? Math.floor(wantedSize * Math.max(0.6, room / longest.advanceWidth)) : wantedSize

    kind: MText.Sheet
    font.pixelSize: fittedSize

    TextMetrics {
        id: longest

        readonly property string words: head.broken ? Hyphens.joints(Hyphens.plain(head.text)).replace(/\u00AD/g, "- ") : Hyphens.plain(head.text)

        font.family: Theme.fontFamily
        font.pixelSize: head.wantedSize
        font.weight: Font.Bold
        text: words.replace(/-/g, "- ").split(/\s+/).reduce((most, word) => word.length > most.length ? word : most, "")
    }
}
