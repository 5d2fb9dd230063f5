// Who is called, each with what became of their mail and what they answered; filtered by what is missing. Only rows near what is in sight exist.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Secretariat
import Mandat.Ui

FocusScope {
    id: list

    required property NoticeModel notice
    property real sideMargin: Theme.spaceM
    property bool backVisible: false

    signal back
    signal chosen(string person, string name)
    signal answer(string person)

    // Above the list by plain anchors: a layout around both lays out again and again when the filters wrap.
    Column {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: 12
        leftPadding: list.sideMargin
        rightPadding: list.sideMargin
        spacing: Theme.spaceS

        RowLayout {
            spacing: 0
            width: head.width - 2 * list.sideMargin

            MIconButton {
                visible: list.backVisible
                glyph: "chevron-left"
                text: qsTr("Back to the notice")
                onClicked: list.back()
                Layout.leftMargin: -12
            }
            MText {
                kind: MText.Card
                text: qsTr("Called to the meeting")
            }
        }
        Flow {
            spacing: Theme.spaceXs
            width: head.width - 2 * list.sideMargin

            Repeater {
                model: list.notice.filters

                MFilterChip {
                    required property string filter
                    required property bool selected
                    required property var model

                    text: model.text
                    checked: selected
                    onClicked: list.notice.filter = filter
                }
            }
        }
    }
    MListView {
        id: rows

        focus: true
        reuseItems: true
        keyNavigationEnabled: true
        bottomMargin: Theme.spaceL
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        anchors.topMargin: Theme.spaceS
        anchors.leftMargin: list.sideMargin - 6
        anchors.rightMargin: list.sideMargin - 6
        onCountChanged: if (currentIndex < 0 && count > 0) currentIndex = 0
        onCurrentItemChanged: if (activeFocus && currentItem) (currentItem as CalledRow).take()
        model: list.notice.called
        delegate: CalledRow {
            current: ListView.isCurrentItem
            focus: ListView.isCurrentItem
            onChosen: (person, name) => {
                rows.currentIndex = index;
                list.chosen(person, name);
            }
            onAnswer: person => {
                rows.currentIndex = index;
                list.answer(person);
            }
        }
    }
}
