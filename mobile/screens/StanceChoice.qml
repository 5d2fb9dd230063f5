// The five stances, none of them chosen beforehand.
import QtQuick
import Mandat.Screens
import Mandat.Ui

MRadioGroup {
    MRadioRow {
        value: "1"
        text: qsTr("Approve")
    }
    MRadioRow {
        value: "2"
        text: qsTr("Approve with reservation")
    }
    MRadioRow {
        value: "3"
        text: qsTr("Refer back")
        subtitle: qsTr("The matter needs more preparation")
    }
    MRadioRow {
        value: "4"
        text: qsTr("Reject")
    }
    MRadioRow {
        value: "5"
        text: qsTr("Abstain")
    }
}
