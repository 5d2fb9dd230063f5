import QtQuick
import QtQuick.Layouts
import Mandat.Gallery
import Mandat.Ui

Item {
    MPage {
        anchors.fill: parent
        title: "Lägen"
        spacing: 12

        MBanner { text: "Inget nät. 1 ställningstagande väntar."; glyph: "offline" }
        MBanner { tone: MTone.Warn; title: "Osäkert"; text: "Två sakområdesansvariga har varken svarat eller deklarerat." }
        MBanner { tone: MTone.Bad; title: "Servern visar en annan historia"; text: "Inget skickas förrän sekreteraren har sett det."; actionText: "Se beviset" }
        MBanner { tone: MTone.Ok; text: "Kan beslutas" }
        Flow {
            spacing: 8
            Layout.fillWidth: true

            MChip { text: "Väntas" }
            MChip { text: "Kan beslutas"; tone: MTone.Ok; glyph: "check" }
            MChip { text: "om 2 dagar"; tone: MTone.Warn; glyph: "clock" }
            MChip { text: "Kan inte beslutas"; tone: MTone.Bad }
            MChip { text: "Beslut"; tone: MTone.Accent }
            MFilterChip { text: "Alla 17"; checked: true }
            MFilterChip { text: "Saknas 2" }
        }
        MStatusLine { text: "Väntar på nät"; glyph: "wait" }
        MStatusLine { text: "Mottagen 08:14"; glyph: "check-circle"; tone: MTone.Ok }
        MStatusLine { text: "Gäller version 2, nu finns 3"; glyph: "refresh"; tone: MTone.Warn }
        MStatusLine { text: "Skickar"; busy: true; tone: MTone.Accent }
        MProgress { text: "Hämtar handlingar"; value: 0.42 }
        MProgress { text: "Räknar" }
        MEmptyState { title: "Inget att göra nu"; text: "Nästa kallelse kommer den 13 september."; actionText: "Se möten" }
        MQrCode { text: "mandat://invite/0123456789abcdef0123456789abcdef"; Accessible.role: Accessible.Graphic; Accessible.name: "QR-kod med inbjudan"; Layout.preferredWidth: 200; Layout.preferredHeight: 200; Layout.alignment: Qt.AlignHCenter }
    }
    MToast {
        Component.onCompleted: show("Ställningstagandet är borttaget.", "Ångra")
    }
}
