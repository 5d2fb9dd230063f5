// The open forum: its places as tabs at the bottom of a phone or at the side of a wide window. Each place loads when first shown.
// qmllint disable unqualified
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

FocusScope {
    id: shell

    readonly property bool wide: width >= Theme.wideWidth
    // Where what just happened is told.
    readonly property alias noticePlace: notices
    // How high that is now.
    property real toldHeight: 0
    // How high what stays at the lower end of the screen that is seen is.
    property real pageFoot: 0
    // Others see what is open: nothing stands beside it, and nothing is told over it.
    property bool isShared: false
    property string current: "tasks"
    // What the empty half of a wide window says.
    readonly property var hints: ({
        "tasks": qsTr("Choose something to do."),
        "meetings": qsTr("Choose a meeting."),
        "papers": qsTr("Choose a paper to read.")
    })
    readonly property bool currentIsWideOnly: wideOnly[current] === true
    readonly property var wideOnly: ({ "board": true, "register": true, "year": true, "intake": true })
    // What has come in is the preparatory group's, too.
    readonly property bool currentIsMine: !currentIsWideOnly || Session.isSecretariat || (current === "intake" && Session.preparesMatters)

    function go(key: string): void {
        if (current === key && panes.itemFor(key))
            (panes.itemFor(key) as TabPane).home();
        current = key;
        Session.clearProblem();
    }

    // Where one is, to come back there after the lock: ids and places, no text.
    function whereabouts(): var {
        return { forum: Session.forum, current: current, panes: panes.places() };
    }

    function resume(place: var): void {
        if (place.forum !== Session.forum)
            return;
        current = place.current;
        panes.resume(place.panes);
        const now = panes.itemFor(current);
        if (now)
            now.forceActiveFocus();
    }

    function showKeys(): void {
        keys.active = true;
    }

    // Places that only a wide window has fall back to where a phone reaches them from.
    onWideChanged: if (!wide && currentIsWideOnly) current = current === "board" ? "meetings" : "profile"

    TaskListModel {
        id: tasks
    }
    Attention {
        tasks: tasks
        away: !shell.Window.active || shell.Window.visibility === Window.Minimized
        onOpened: {
            shell.Window.window.show();
            shell.Window.window.raise();
            shell.Window.window.requestActivate();
            shell.go("tasks");
        }
    }
    ShellKeys {
        enabled: shell.visible
        secretariat: Session.isSecretariat && shell.wide
        intake: Session.preparesMatters && shell.wide
        onGo: key => shell.go(key)
        onHelp: shell.showKeys()
    }
    PaperKeeper {}
    Connections {
        target: Session

        // What was open belongs to the other forum.
        function onForumChanged(): void {
            panes.allHome();
            if (!shell.currentIsMine)
                shell.current = "tasks";
        }
    }
    MSideBar {
        id: side

        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        // Beside the window rather than of no width: its texts would wrap at every letter there.
        anchors.leftMargin: visible ? 0 : -width
        visible: shell.wide && !shell.isShared
        width: implicitWidth
        toldHeight: shell.wide ? shell.toldHeight : 0
        title: "Mandat"
        subtitle: Session.forumShortName
        tabs: [
            MTab { key: "tasks"; label: qsTr("To do"); glyph: "todo"; badge: tasks.toDo },
            MTab { key: "meetings"; label: qsTr("Meetings"); glyph: "calendar" },
            MTab { key: "papers"; label: qsTr("Papers"); glyph: "document" },
            MTab { key: "profile"; label: qsTr("Me"); glyph: "person" },
            MTab { key: "board"; label: qsTr("Before the meeting"); heading: qsTr("Secretariat"); glyph: "board"; available: Session.isSecretariat },
            MTab { key: "intake"; label: qsTr("Incoming matters"); heading: Session.isSecretariat ? "" : qsTr("Preparatory group"); glyph: "inbox"; available: Session.preparesMatters },
            MTab { key: "year"; label: qsTr("Plan for the year"); glyph: "calendar"; available: Session.isSecretariat },
            MTab { key: "register"; label: qsTr("Register"); glyph: "people"; available: Session.isSecretariat }
        ]
        current: shell.current
        onChosen: key => shell.go(key)

        MButton {
            kind: MButton.Quiet
            glyph: "keyboard"
            text: qsTr("Keyboard")
            onClicked: shell.showKeys()
        }
        MText {
            kind: MText.Small
            text: Session.personName
            color: Theme.ink
        }
        MText {
            kind: MText.Dense
            text: Session.lastContactText
        }
    }
    ConnectionBanner {
        id: banner

        anchors.left: side.right
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.leftMargin: margin
        anchors.rightMargin: margin
        anchors.topMargin: shown ? Theme.spaceS : 0
    }
    EndedBanner {
        id: ended

        anchors.left: banner.left
        anchors.right: banner.right
        anchors.top: banner.bottom
        anchors.topMargin: visible ? Theme.spaceS : 0
        height: visible ? implicitHeight : 0
    }
    Item {
        anchors.left: side.right
        anchors.right: parent.right
        anchors.top: ended.bottom
        anchors.bottom: bottom.top

        Repeater {
            id: panes

            function itemFor(key: string): Item {
                for (let i = 0; i < count; ++i) {
                    const loader = itemAt(i);
                    if (loader && loader.modelData.key === key)
                        return loader.item;
                }
                return null;
            }

            function allHome(): void {
                for (let i = 0; i < count; ++i) {
                    if (itemAt(i) && itemAt(i).item)
                        itemAt(i).item.home();
                }
            }

            function places(): var {
                const found = {};
                for (let i = 0; i < count; ++i) {
                    if (itemAt(i) && itemAt(i).item)
                        found[itemAt(i).modelData.key] = itemAt(i).item.whereabouts();
                }
                return found;
            }

            function resume(found: var): void {
                for (let i = 0; i < count; ++i) {
                    const was = itemAt(i) ? found[itemAt(i).modelData.key] : undefined;
                    if (was === undefined)
                        continue;
                    itemAt(i).used = true;
                    itemAt(i).item.resume(was);
                }
            }

            // No text in here: another language would make every place anew, and what was open in it would be gone.
            model: [
                { key: "tasks", list: "TasksScreen.qml", glyph: "todo" },
                { key: "meetings", list: "MeetingsScreen.qml", glyph: "calendar" },
                { key: "papers", list: "PapersScreen.qml", glyph: "document" },
                { key: "profile", list: "ProfileScreen.qml" },
                { key: "board", list: "qrc:/qt/qml/Mandat/Secretariat/board/StandingPage.qml" },
                { key: "intake", list: "qrc:/qt/qml/Mandat/Secretariat/year/IntakePage.qml" },
                { key: "year", list: "qrc:/qt/qml/Mandat/Secretariat/year/YearPage.qml" },
                { key: "register", list: "qrc:/qt/qml/Mandat/Secretariat/register/RegisterPage.qml" }
            ]

            Loader {
                id: place

                required property var modelData
                readonly property bool isCurrent: shell.current === modelData.key
                property bool used: false

                anchors.fill: parent
                visible: isCurrent
                active: used
                focus: isCurrent
                sourceComponent: TabPane {
                    list: place.modelData.list
                    hint: shell.hints[place.modelData.key] || ""
                    hintGlyph: place.modelData.glyph || ""
                    wide: shell.wide
                    onLeave: key => shell.go(key)
                }
                onIsCurrentChanged: if (isCurrent) used = true

                Binding {
                    target: shell
                    property: "isShared"
                    // Another place says it next. What it was before is not to come back, in whatever order they come and go.
                    restoreMode: Binding.RestoreNone
                    when: place.isCurrent && place.item !== null
                    value: place.item !== null && (place.item as TabPane).isShared
                }
                Binding {
                    target: shell
                    property: "pageFoot"
                    restoreMode: Binding.RestoreNone
                    when: place.isCurrent && place.item !== null
                    value: place.item !== null ? (place.item as TabPane).footHeight : 0
                }
                Component.onCompleted: if (isCurrent) used = true
            }
        }
    }
    // Reached by Tab after the places and before the bar below. In a wide window it is within the side bar, above what stands
    // at its foot, where the places make room; on a phone it is above the page's own foot: what a page has at its lower end is
    // never covered, and no place either.
    Item {
        id: notices

        anchors.top: parent.top
        anchors.bottom: bottom.top
        anchors.left: parent.left
        anchors.leftMargin: shell.wide ? Theme.spaceXs : 0
        anchors.bottomMargin: shell.wide ? side.footHeight : shell.pageFoot
        width: shell.wide ? side.width - 2 * Theme.spaceXs : parent.width
        visible: !shell.isShared
        z: 100
    }
    MBottomBar {
        id: bottom

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: !shell.wide && !shell.isShared
        height: visible ? implicitHeight : 0
        tabs: [
            MTab { key: "tasks"; label: qsTr("To do"); glyph: "todo"; badge: tasks.toDo },
            MTab { key: "meetings"; label: qsTr("Meetings"); glyph: "calendar" },
            MTab { key: "papers"; label: qsTr("Papers"); glyph: "document" },
            MTab { key: "profile"; label: qsTr("Me"); glyph: "person" }
        ]
        current: shell.current
        onChosen: key => shell.go(key)
    }
    Loader {
        id: keys

        active: false
        sourceComponent: ShortcutsSheet {
            onClosed: keys.active = false
        }
    }
}
