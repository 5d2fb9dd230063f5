import QtQuick
import QtQuick.Layouts
import Mandat.Gallery
import Mandat.Ui

MPage {
    title: "Länsgemensamt avtal för digitala hjälpmedel"
    eyebrow: "Ärende 10"
    backVisible: true

    Component.onCompleted: sheet.open()

    MSheet {
        id: sheet

        title: "Ditt ställningstagande"
        subtitle: "För Karlskrona kommun, äldre. Gäller förslagets version 3."

        MRadioGroup {
            label: sheet.title
            value: "reservation"

            MRadioRow { value: "approve"; text: "Tillstyrker" }
            MRadioRow { value: "reservation"; text: "Tillstyrker med förbehåll" }
            MRadioRow { value: "back"; text: "Återremiss"; subtitle: "Ärendet behöver beredas mer" }
            MRadioRow { value: "reject"; text: "Avstyrker" }
            MRadioRow { value: "abstain"; text: "Avstår" }
        }
        MTextArea {
            label: "Kommentar"
            text: "Under förutsättning att kostnaden för förskrivare utreds före årsskiftet."
            minimumLines: 2
        }
        footer: [
            MText { kind: MText.Small; text: "När du lämnar in blir ställningstagandet en allmän handling. Utkast stannar i telefonen." },
            MButton { kind: MButton.Primary; text: "Lämna in"; Layout.fillWidth: true }
        ]
    }
}
