// The register's lists: what is looked for on top, the rows under it. Arrows go from row to row, Enter shows one.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

FocusScope {
    id: screen

    required property RegisterModel register
    required property TabPane pane
    readonly property real side: Theme.margin(width)
    readonly property var lists: [
        { key: "mandates", label: qsTr("Mandates") },
        { key: "people", label: qsTr("People") },
        { key: "offices", label: qsTr("Offices") },
        { key: "substitutes", label: qsTr("Substitutes") },
        { key: "areas", label: qsTr("Who answers for what") },
        { key: "composition", label: qsTr("Principals and areas") }
    ]
    readonly property var addText: ({ "mandates": qsTr("New mandate"), "people": qsTr("New person"), "offices": qsTr("New holder"), "substitutes": qsTr("Nominate a substitute") })
    readonly property var addForm: ({ "mandates": "mandate", "people": "person", "offices": "office" })

    signal chosen(string key)
    signal attention
    signal written(string form, var about)
    signal nominated
    signal imported

    ColumnLayout {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: screen.side
        anchors.rightMargin: screen.side
        y: Theme.spaceM
        spacing: Theme.spaceS

        RowLayout {
            spacing: Theme.spaceS
            Layout.fillWidth: true

            MIconButton {
                visible: screen.pane.depth > 0
                glyph: "chevron-left"
                text: qsTr("Back")
                onClicked: screen.pane.back()
                Layout.leftMargin: -12
            }
            MStack {
                spacing: 2

                MText {
                    kind: MText.Page
                    text: qsTr("Register")
                }
                MText {
                    kind: MText.Secondary
                    text: screen.register.summaryText
                }
            }
            MButton {
                kind: MButton.Quiet
                glyph: "download"
                text: qsTr("Read in from a file")
                onClicked: screen.imported()
            }
        }
        MBanner {
            visible: screen.register.gaps.count > 0
            tone: MTone.Warn
            glyph: "warning"
            text: screen.register.gaps.count === 1 ? qsTr("Something is missing in the year ahead.")
                                                   : qsTr("Things are missing in the year ahead.")
            actionText: qsTr("Show what is missing")
            onAction: screen.attention()
        }
        Flow {
            spacing: Theme.spaceXs
            Layout.fillWidth: true

            Repeater {
                model: screen.lists

                MFilterChip {
                    required property var modelData

                    text: modelData.label
                    checked: screen.register.list === modelData.key
                    onClicked: screen.register.list = modelData.key
                }
            }
        }
        RowLayout {
            spacing: Theme.spaceS
            Layout.fillWidth: true

            MTextField {
                id: field

                label: qsTr("Search")
                placeholder: qsTr("Name, function, principal or area")
                maximumLength: 100
                inputMethodHints: Qt.ImhNoAutoUppercase
                onEdited: screen.register.search = text.trim()
            }
            MButton {
                visible: screen.addText[screen.register.list] !== undefined
                glyph: "plus"
                text: screen.addText[screen.register.list] || ""
                Layout.alignment: Qt.AlignBottom
                onClicked: screen.register.list === "substitutes" ? screen.nominated() : screen.written(screen.addForm[screen.register.list], {})
            }
        }
        Flow {
            visible: screen.register.list === "composition"
            spacing: Theme.spaceXs
            Layout.fillWidth: true

            MButton {
                glyph: "plus"
                text: qsTr("New principal")
                onClicked: screen.written("principal", { principal: "" })
            }
            MButton {
                glyph: "plus"
                text: qsTr("New subject area")
                onClicked: screen.written("area", { area: "" })
            }
        }
        Flow {
            visible: screen.register.list === "people"
            spacing: Theme.spaceXs
            Layout.fillWidth: true

            Repeater {
                model: [
                    { key: "", label: qsTr("All") },
                    { key: "no-device", label: qsTr("Without a device") },
                    { key: "no-mail", label: qsTr("Without an e-mail address") }
                ]

                MFilterChip {
                    required property var modelData

                    text: modelData.label
                    checked: screen.register.filter === modelData.key
                    onClicked: screen.register.filter = modelData.key
                }
            }
        }
    }
    MListView {
        id: rows

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        anchors.leftMargin: screen.side - 6
        anchors.rightMargin: screen.side - 6
        anchors.topMargin: Theme.spaceS
        focus: true
        bottomMargin: Theme.spaceL
        reuseItems: true
        keyNavigationEnabled: true
        onCountChanged: if (currentIndex < 0 && count > 0) currentIndex = 0
        onCurrentItemChanged: if (activeFocus && currentItem) (currentItem as RegisterRow).take()
        model: screen.register.rows
        delegate: RegisterRow {
            selected: screen.register.selected === model.id
            current: ListView.isCurrentItem
            focus: ListView.isCurrentItem
            onChosen: {
                rows.currentIndex = index;
                screen.chosen(model.id);
            }
        }
    }
    MEmptyState {
        visible: rows.count === 0
        anchors.horizontalCenter: rows.horizontalCenter
        y: rows.y + Theme.spaceL
        width: Math.min(Theme.px(320), rows.width)
        glyph: screen.register.search !== "" ? "search" : "people"
        title: screen.register.search !== "" ? qsTr("Nothing in the register holds these words")
                                             : (screen.register.list === "substitutes" ? qsTr("No substitutes have been nominated") : qsTr("Nobody here yet"))
        text: screen.register.list === "substitutes" && screen.register.search === "" ? qsTr("They are nominated for one meeting at a time, by the member or entered at the meeting.") : ""
    }
}
