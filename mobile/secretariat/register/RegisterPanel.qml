// Beside the register's list: one thing of it in detail, the form that changes it, or, with nothing chosen, what needs attention.
//
// Forms and details are files of their own; they get `register` and `panel`, and forms find what they are about in `panel.about`.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

FocusScope {
    id: panel

    required property RegisterModel register
    required property TabPane pane
    property bool closable: false
    property string form: ""
    property var about: ({})
    readonly property bool writing: form !== ""
    readonly property var detail: register.detail
    readonly property string kind: detail.kind || ""
    readonly property string shown: writing ? form + "Form.qml" : (kind !== "" ? kind + "Detail.qml" : "attention")
    readonly property var files: ({
        "personForm.qml": "PersonForm.qml",
        "mandateForm.qml": "MandateForm.qml",
        "principalForm.qml": "PartForm.qml",
        "areaForm.qml": "PartForm.qml",
        "holderForm.qml": "HolderForm.qml",
        "officeForm.qml": "OfficeForm.qml",
        "revokeForm.qml": "RevokeForm.qml",
        "mandateDetail.qml": "MandateDetail.qml",
        "principalDetail.qml": "PartDetail.qml",
        "areaDetail.qml": "PartDetail.qml",
        "personDetail.qml": "PersonDetail.qml",
        "officeDetail.qml": "OfficeDetail.qml",
        "substituteDetail.qml": "SubstituteDetail.qml",
        "attention": "AttentionDetail.qml"
    })

    signal closed
    signal invited(var persons)
    signal nominated(string mandate)
    signal chosen(string key)

    function write(what: string, things: var): void {
        Session.clearProblem();
        about = things;
        form = what;
        takeFocus();
    }

    // The form is done with, or given up.
    function written(): void {
        form = "";
        Session.clearProblem();
        takeFocus();
    }

    function takeFocus(): void {
        const first = start.nextItemInFocusChain(true);
        if (first)
            first.forceActiveFocus(Qt.TabFocusReason);
        scroll.contentY = 0;
    }

    onShownChanged: body.setSource(Qt.resolvedUrl(files[shown]), { register: register, panel: panel })
    Component.onCompleted: body.setSource(Qt.resolvedUrl(files[shown]), { register: register, panel: panel })

    Accessible.role: Accessible.Pane
    Accessible.name: writing ? qsTr("Form") : qsTr("Details")
    Keys.onPressed: event => {
        if (event.key !== Qt.Key_Escape && event.key !== Qt.Key_Back || !panel.closable)
            return;
        event.accepted = true;
        if (panel.writing)
            panel.written();
        else
            panel.closed();
    }

    Connections {
        target: panel.register

        function onSelectedChanged(): void {
            panel.form = "";
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }
    Item {
        id: start

        anchors.top: parent.top
    }
    RowLayout {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.spaceL
        anchors.rightMargin: Theme.spaceS
        y: Theme.spaceS
        height: panel.closable ? implicitHeight : 0
        visible: panel.closable

        Item {
            Layout.fillWidth: true
        }
        MIconButton {
            glyph: "close"
            text: panel.writing ? qsTr("Cancel") : qsTr("Close the details")
            onClicked: panel.writing ? panel.written() : panel.closed()
        }
    }
    MScroll {
        id: scroll

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        sideMargin: Theme.spaceL
        topGap: panel.closable ? 0 : Theme.spaceL
        bottomGap: Theme.spaceL
        maximumContentWidth: width
        focus: true

        ProblemBanner {}
        Loader {
            id: body

            Layout.fillWidth: true
        }
    }
}
