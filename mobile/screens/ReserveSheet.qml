// A reservation against what was decided, for the minutes.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MSheet {
    id: sheet

    required property ItemModel model
    required property string mandate

    title: qsTr("Make a reservation")
    subtitle: qsTr("Printed in the minutes with the decision, in your words.")
    dirty: words.text !== ""
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: open()

    KeptText {
        key: "reserve/" + sheet.model.meeting + "/" + sheet.model.item + "/" + sheet.mandate
        field: words
    }
    MTextArea {
        id: words

        label: qsTr("Your reservation")
        minimumLines: 3
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MText {
            kind: MText.Small
            text: qsTr("When you hand it in, your reservation becomes a public record.")
        },
        MButton {
            kind: MButton.Primary
            text: qsTr("Hand in the reservation")
            enabled: words.text.trim() !== ""
            Layout.fillWidth: true
            onClicked: if (sheet.model.reserve(sheet.mandate, words.text)) sheet.close()
        }
    ]
}
