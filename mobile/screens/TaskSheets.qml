// Begins a task of the list by what does it: a sheet over the list where that is all there is to it, otherwise the screen with
// its sheet open.
import QtQuick
import Mandat.App
import Mandat.Screens
import Mandat.Ui

Item {
    id: sheets

    required property TabPane pane
    // What the open sheet is about: kept, since its row goes from the list when it is done.
    property var about: ({})

    // A row of TaskListModel. One of another forum brings that to the screen first.
    function begin(task): void {
        about = {
            kind: task.kind, meeting: task.meeting, item: task.item, mandate: task.mandate, statement: task.statement,
            assignment: task.assignment, overline: task.overline, functionText: task.functionText, body: task.body
        };
        if (task.forum !== Session.forum)
            Session.openForum(task.forum);
        switch (about.kind) {
        case "answerNotice":
            sheet.setSource(Qt.resolvedUrl("NoticeAnswerSheet.qml"), { pane: pane, about: about });
            return;
        case "answerNomination":
            sheet.setSource(Qt.resolvedUrl("SubstitutionSheet.qml"), { pane: pane, about: about });
            return;
        case "assignment":
            sheet.setSource(Qt.resolvedUrl("ReportSheet.qml"), { about: about });
            return;
        }
        pane.fromList();
        if (about.kind === "signMinutes")
            pane.openMinutes(about.meeting, about.item);
        else if (about.kind === "judge")
            pane.open("EnteredScreen.qml", { meeting: about.meeting });
        else if (about.kind === "answerConveyance" || about.kind === "convey")
            pane.open("ConveyScreen.qml", { meeting: about.meeting });
        else if (about.item !== "")
            pane.openItem(about.meeting, about.item, about.kind === "declare" || about.kind === "reaffirm" ? about.mandate : "");
        else
            pane.openMeeting(about.meeting);
    }

    // What a task is about, to be looked at before anything is begun; null: it has no screen, or it is another forum's.
    function previewOf(task): var {
        if (task.forum !== Session.forum || !task.meeting)
            return null;
        if (task.kind === "signMinutes")
            return { screen: "MinutesScreen.qml", properties: { meeting: task.meeting, item: task.item || "" } };
        if (task.item)
            return { screen: "ItemScreen.qml", properties: { meeting: task.meeting, item: task.item } };
        return pane.previewOfMeeting(task);
    }

    visible: false

    Loader {
        id: sheet

        visible: false

        Connections {
            target: sheet.item
            ignoreUnknownSignals: true

            function onClosed() {
                sheet.source = "";
            }
        }
    }
}
