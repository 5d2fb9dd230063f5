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
    property real usual: 100

    signal opened(string hash)

    visible: papers.count > 0
    spacing: 0

    Repeater {
        model: list.papers

        Loader {
            id: row

            required property var model
            required property int index
            property real known: 0
            readonly property real places: known > 0 ? known : list.usual

            // None when its row has gone.
            active: index >= 0 && y + height >= list.from && y <= list.to
            Layout.fillWidth: true
            Layout.preferredHeight: item ? item.implicitHeight : places
            onLoaded: list.usual = item.implicitHeight

            Binding {
                target: row
                property: "known"
                value: row.item ? row.item.implicitHeight : 0
                when: row.item !== null
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
