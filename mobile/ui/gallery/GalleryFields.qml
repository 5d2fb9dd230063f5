import QtQuick
import QtQuick.Layouts
import Mandat.Gallery
import Mandat.Ui

MPage {
    title: "Fält"
    backVisible: true

    MTextField { label: "Inbjudningslänk"; placeholder: "mandat://…"; helper: "Klistra in länken du fick." }
    MTextField { label: "Namn"; text: "Ada Ek"; error: "Namnet finns redan i registret." }
    MPinField { label: "Välj en PIN-kod"; text: "1234"; helper: "Minst sex siffror. Den låser upp appen på den här telefonen." }
    MTextArea { label: "Kommentar"; text: "Under förutsättning att kostnaden för förskrivare utreds före årsskiftet."; helper: "Utkast stannar i telefonen." }
    MTextField { label: "Låst"; text: "Kan inte ändras"; readOnly: true }
}
