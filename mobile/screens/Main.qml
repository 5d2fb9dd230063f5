// The window: the steps of first use, the lock, and the forum itself, one at a time.
import QtQuick
import Mandat.App
import Mandat.Screens
import Mandat.Ui

Window {
    id: window

    // Set when the window stands on the screen in its colour: that frame waits for no screen, and the first one follows in the
    // next.
    property bool painted: false

    // Where one was when it was locked (Shell.whereabouts()); null: nowhere, or one is there again.
    property var left: null

    function enterShell(): void {
        const shell = forum.item as Shell;
        if (!forum.visible || !shell)
            return;
        shell.forceActiveFocus();
        if (left) {
            const place = left;
            left = null;
            shell.resume(place);
        }
    }

    // Screens that are not shown are not loaded.
    function sourceOf(stage: int): string {
        switch (stage) {
        case Session.Welcome: return "WelcomeScreen.qml";
        case Session.NeedsCode: return "CodeScreen.qml";
        case Session.ChoosePin: return "PinScreen.qml";
        case Session.ConfirmFounding:
        case Session.ConfirmEnrolment: return "ConfirmScreen.qml";
        case Session.ShowRecoveryKey: return "RecoveryKeyScreen.qml";
        case Session.Locked: return "UnlockScreen.qml";
        case Session.OutOfContact: return "OutOfContactScreen.qml";
        case Session.Open: return "";  // the shell has a loader of its own
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
        active: window.painted
        focus: true
        source: window.sourceOf(Session.stage)
        onLoaded: (item as Item).forceActiveFocus()
    }
    // The forum itself: made, empty and unseen, while the replica is read in another thread, and seen once that is there.
    Loader {
        id: forum

        anchors.fill: parent
        active: window.painted && (Session.stage === Session.Open || Session.opening)
        visible: Session.stage === Session.Open
        focus: visible
        source: "Shell.qml"
        onVisibleChanged: window.enterShell()
        onLoaded: window.enterShell()
    }
    MLiveRegion {}
    Connections {
        target: Session

        function onLocking(): void {
            const shell = forum.item as Shell;
            window.left = shell ? shell.whereabouts() : null;
        }

        // Another forum may begin in the same place on the disk.
        function onStageChanged(): void {
            if (Session.stage === Session.Wiped || Session.stage === Session.Welcome)
                window.left = null;
        }

        function onNotice(text: string, statement: string): void {
            notices.active = true;
            (notices.item as NoticeToast).show(text, statement);
        }
    }
    // Over everything, sheets and notices too.
    Loader {
        anchors.fill: parent
        z: 2000000
        active: Privacy.covered
        source: "Cover.qml"
    }
    Loader {
        id: notices

        parent: forum.visible && forum.item ? (forum.item as Shell).noticePlace : window.contentItem
        anchors.fill: parent
        z: 100
        active: false
        source: "NoticeToast.qml"
    }
    Binding {
        target: forum.item
        property: "toldHeight"
        when: forum.item !== null
        value: notices.item ? (notices.item as NoticeToast).toldHeight : 0
    }
}
