// What just happened, over everything; loaded when there is something to say.
import QtQuick
import Mandat.App
import Mandat.Screens
import Mandat.Ui

Item {
    id: notice

    property string statement: ""
    readonly property real toldHeight: toast.visible ? toast.height + toast.bottomInset : 0

    function show(text: string, of: string): void {
        statement = of;
        toast.show(text, Session.canUndo(of) ? qsTr("Undo") : "");
    }

    Connections {
        target: Session

        // What was done in there is no matter of the lock's or of an erased device.
        function onStageChanged(): void {
            toast.hide();
        }

        // What has left the device is changed or withdrawn, not undone.
        function onContentChanged(): void {
            if (toast.actionText !== "" && !Session.canUndo(notice.statement))
                toast.actionText = "";
        }
    }
    MToast {
        id: toast

        actionName: actionText === "" ? "" : qsTr("Undo the latest")
        bottomInset: Session.stage === Session.Open ? Theme.spaceS : Theme.spaceM
        onAction: {
            // It may have left the device meanwhile; not every place has room for saying so.
            if (Session.undo(notice.statement))
                return;
            toast.show(Session.problem, "");
            Session.clearProblem();
        }
    }
}
