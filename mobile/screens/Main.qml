// The window: the steps of first use, the lock, and the forum itself, one at a time.
import QtQuick
import Mandat.App
import Mandat.Screens
import Mandat.Ui

Window {
    id: window

    // Screens that are not shown are not loaded, so that the first frame comes at once.
    function sourceOf(stage: int): string {
        switch (stage) {
        case Session.Welcome: return "WelcomeScreen.qml";
        case Session.NeedsCode: return "CodeScreen.qml";
        case Session.ChoosePin: return "PinScreen.qml";
        case Session.ConfirmFounding:
        case Session.ConfirmEnrolment: return "ConfirmScreen.qml";
        case Session.ShowRecoveryKey: return "RecoveryKeyScreen.qml";
        case Session.Locked: return "UnlockScreen.qml";
        case Session.Open: return "Shell.qml";
        default: return "WipedScreen.qml";
        }
    }

    minimumWidth: 320
    minimumHeight: 480
    visible: true
    color: Theme.background
    title: Session.forumShortName !== "" ? qsTr("%1 · Mandat").arg(Session.forumShortName) : "Mandat"

    Binding {
        target: Theme
        property: "scheme"
        value: Preferences.theme
    }
    Binding {
        target: Theme
        property: "textScale"
        value: Preferences.textScale
    }
    Loader {
        id: loader

        anchors.fill: parent
        focus: true
        source: window.sourceOf(Session.stage)
        onLoaded: item.forceActiveFocus()
    }
    Connections {
        target: Session

        function onNotice(text: string, statement: string): void {
            toast.statement = statement;
            toast.show(text, Session.canUndo(statement) ? qsTr("Undo") : "");
        }

        // What was done in there is no matter of the lock's or of an erased device.
        function onStageChanged(): void {
            toast.hide();
        }

        // What has left the device is changed or withdrawn, not undone.
        function onContentChanged(): void {
            if (toast.actionText !== "" && !Session.canUndo(toast.statement))
                toast.actionText = "";
        }
    }
    MToast {
        id: toast

        property string statement: ""

        bottomInset: Session.stage === Session.Open && window.width < Theme.wideWidth ? Theme.px(72) + Theme.spaceS : Theme.spaceM
        onAction: Session.undo(statement)
    }
}
