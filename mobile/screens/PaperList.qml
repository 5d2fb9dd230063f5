// Papers in a card, each opening; with `sections` those of each meeting in a card of their own, under its heading.
//
// However many there are, only those near what is in sight are there: the others keep their places, as high as they were, or as one of them usually is.
// qmllint disable unqualified
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MStack {
    id: list

    required property MScroll scroll
    required property RowsModel papers
    property bool withMeeting: false
    property bool sections: false
    // The paper that stands open beside the list.
    property string about: ""
    // Where it begins in the scrolling column.
    readonly property real begin: {
        let at = 0;
        for (let up = list; up && up !== scroll.contentItem; up = up.parent)
            at += up.y;
        return at;
    }
    // From where to where rows are there: a screen before and after what is in sight, moved by half screens.
    readonly property real step: Math.max(200, scroll.height / 2)
    readonly property real from: Math.floor((scroll.contentY - begin) / step) * step - 2 * step
    readonly property real to: from + 7 * step
    readonly property int atOnce: Math.ceil(scroll.height / 100) + 1
    property real usual: 100

    signal opened(string hash)

    // Never while a layout is at work: it would be left with rows that have gone.
    function look(): void {
        for (let i = 0; i < rows.count; ++i) {
            const row = rows.itemAt(i);
            if (row)
                row.near = row.y + row.height >= from && row.y <= to;
        }
    }

    visible: papers.count > 0
    spacing: 0
    onFromChanged: Parts.later(look)
    onToChanged: Parts.later(look)
    onHeightChanged: Parts.later(look)
    onVisibleChanged: Parts.later(look)

    Repeater {
        id: rows

        model: list.papers

        Loader {
            id: row

            required property var model
            required property int index
            readonly property Item made: item as Item
            property bool near: false
            property real known: 0
            readonly property real places: known > 0 ? known : list.usual

            // None when its row has gone.
            active: index >= 0 && near
            Layout.fillWidth: true
            Layout.preferredHeight: made ? made.implicitHeight : places
            Component.onCompleted: near = index < list.atOnce
            onLoaded: list.usual = made.implicitHeight

            Binding {
                target: row
                property: "known"
                value: row.made ? row.made.implicitHeight : 0
                when: row.made !== null
                restoreMode: Binding.RestoreNone
            }

            sourceComponent: ColumnLayout {
                spacing: 12

                MText {
                    visible: list.sections && row.model.begins === true
                    kind: MText.Section
                    text: row.model.section || ""
                    Layout.topMargin: row.index === 0 ? 0 : Theme.spaceM + Theme.spaceXs
                }
                MCard {
                    padding: 4
                    joinsAbove: row.index > 0 && row.model.begins !== true
                    joinsBelow: row.index < list.papers.count - 1 && row.model.ends !== true

                    PaperRow {
                        divider: row.index < list.papers.count - 1 && row.model.ends !== true
                        selected: list.about === hash
                        hash: row.model.hash || ""
                        title: row.model.title || ""
                        sizeText: row.model.sizeText || ""
                        stateText: row.model.stateText || ""
                        available: row.model.available === true
                        kindText: row.model.kindText || ""
                        troubleText: row.model.troubleText || ""
                        versionText: row.model.versionText || ""
                        meetingText: row.model.meetingText || ""
                        newText: row.model.newText || ""
                        withMeeting: list.withMeeting
                        onClicked: list.opened(hash)
                    }
                }
            }
        }
    }
}
