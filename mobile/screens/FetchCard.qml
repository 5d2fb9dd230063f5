// When papers are fetched that nobody asked for.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MCard {
    padding: 4

    MRadioGroup {
        label: qsTr("Fetch papers by themselves")
        value: Preferences.fetchPapers
        onChosen: choice => Preferences.fetchPapers = choice

        MRadioRow {
            value: "free"
            text: qsTr("On networks that cost nothing")
            subtitle: qsTr("Where the system tells that a network is metered, papers wait. Where it does not tell, they are fetched.")
        }
        MRadioRow {
            value: "always"
            text: qsTr("On every network")
        }
        MRadioRow {
            value: "asked"
            text: qsTr("Only when I ask")
            subtitle: qsTr("A paper is fetched when you open it, or a meeting's all at once.")
        }
    }
}
