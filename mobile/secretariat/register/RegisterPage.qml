// The register: who acts for whom, in what, from when to when. A list, and beside it what was chosen, or what needs attention.
// qmllint disable unqualified
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

FocusScope {
    id: screen

    required property TabPane pane
    readonly property bool wide: width >= Theme.px(760)
    // In a narrow window the panel takes the list's place.
    property bool panelShown: false
    readonly property var scroll: null

    function show(key: string): void {
        model.select(key);
        panelShown = true;
        panel.takeFocus();
    }

    function write(form: string, about: var): void {
        panelShown = true;
        panel.write(form, about);
    }

    function invite(persons: var): void {
        letters.persons = persons;
        letters.active = true;
    }

    function nominate(mandate: string): void {
        substitute.mandate = mandate;
        substitute.active = true;
    }

    function toList(): void {
        panelShown = false;
        model.select("");
        list.forceActiveFocus(Qt.TabFocusReason);
    }

    function resumeWith(): var {
        return {};
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Register")

    RegisterModel {
        id: model
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }
    RegisterList {
        id: list

        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        width: screen.wide ? screen.width - panel.width - 1 : screen.width
        visible: screen.wide || !screen.panelShown
        enabled: !panel.writing
        focus: true
        register: model
        pane: screen.pane
        onChosen: key => screen.show(key)
        onAttention: screen.show("")
        onWritten: (form, about) => screen.write(form, about)
        onNominated: screen.nominate("")
        onImported: screen.pane.open(screen.pane.secretariat + "register/RegisterImportPage.qml", {})
    }
    Rectangle {
        visible: screen.wide
        anchors.right: panel.left
        width: 1
        height: parent.height
        color: Theme.hairline
    }
    RegisterPanel {
        id: panel

        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        width: screen.wide ? Math.min(Theme.px(480), screen.width * 0.46) : screen.width
        visible: screen.wide || screen.panelShown
        register: model
        pane: screen.pane
        closable: !screen.wide || model.selected !== "" || writing
        onClosed: screen.toList()
        onInvited: persons => screen.invite(persons)
        onNominated: mandate => screen.nominate(mandate)
        onChosen: key => screen.show(key)
    }

    Loader {
        id: substitute

        property string mandate: ""

        active: false
        sourceComponent: EnteredSubstituteSheet {
            mandate: substitute.mandate
            onClosed: substitute.active = false
        }
    }
    Loader {
        id: letters

        property var persons: []

        active: false
        sourceComponent: LettersSheet {
            register: model
            persons: letters.persons
            onClosed: letters.active = false
        }
    }
}
