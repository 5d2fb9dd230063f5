// The answer to the notice of a meeting, for one of my mandates: one tap.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MSheet {
    id: sheet

    required property TabPane pane
    // A task: meeting, mandate, functionText.
    required property var about

    title: qsTr("Are you coming?")
    subtitle: about.functionText
    onAboutToHide: Session.clearProblem()
    Component.onCompleted: open()

    MeetingModel {
        id: one

        meeting: sheet.about.meeting
    }
    MText {
        kind: MText.Card
        text: one.title
    }
    Fact {
        label: qsTr("When")
        value: one.dateText
        strong: true
    }
    Fact {
        visible: value !== ""
        label: qsTr("Where")
        value: one.place
    }
    MText {
        kind: MText.Secondary
        text: sheet.about.body
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MButton {
            kind: MButton.Primary
            text: qsTr("I am coming")
            Layout.fillWidth: true
            onClicked: {
                one.answer(sheet.about.mandate, true);
                if (Session.problem === "")
                    sheet.close();
            }
        },
        MButton {
            text: qsTr("I cannot come")
            description: qsTr("Then you see what counts on you, and how it can be covered.")
            Layout.fillWidth: true
            onClicked: {
                one.answer(sheet.about.mandate, false);
                if (Session.problem !== "")
                    return;
                const pane = sheet.pane;
                const where = { meeting: sheet.about.meeting, mandate: sheet.about.mandate };
                sheet.close();
                pane.fromList();
                pane.open("AbsenceScreen.qml", where);
            }
        }
    ]
}
