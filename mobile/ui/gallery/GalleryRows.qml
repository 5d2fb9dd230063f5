import QtQuick
import QtQuick.Layouts
import Mandat.Gallery
import Mandat.Ui

MPage {
    title: "Rader och val"
    spacing: 8

    MStepBar {
        current: "notice"
        now: "standing"
        steps: [{ key: "agenda", label: "Dagordning", done: true }, { key: "notice", label: "Kallelse", done: true }, { key: "standing", label: "Läget", done: false },
                { key: "room", label: "Mötet", done: false }]
        Layout.fillWidth: true
    }
    MCard {
        padding: 4
        gap: 0

        MListRow { title: "Länsgemensamt avtal för digitala hjälpmedel"; eyebrow: "Ärende 10"; chipText: "Kan beslutas"; chipTone: MTone.Ok; divider: true }
        MListRow { title: "Underlag"; subtitle: "PDF, 12 sidor. Hämtat."; glyph: "document"; divider: true }
        MListRow { title: "Vald rad"; glyph: "calendar"; selected: true }
    }
    MRadioGroup {
        label: "Ställningstagande"
        value: "reservation"

        MRadioRow { value: "approve"; text: "Tillstyrker" }
        MRadioRow { value: "reservation"; text: "Tillstyrker med förbehåll" }
        MRadioRow { value: "back"; text: "Återremiss"; subtitle: "Ärendet behöver beredas mer" }
    }
    MCheckRow { text: "Jag har läst underlaget"; subtitle: "Tre handlingar"; checked: true }
    MCheckRow { text: "Meddela ersättaren" }
    MSwitchRow { text: "Mörkt läge"; subtitle: "Följer telefonen när det är av"; checked: true }
    MSwitchRow { text: "Påminnelser" }
}
