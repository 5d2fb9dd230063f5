// A long list within a page or sheet that scrolls (`scroll`): however many rows there are, only those near what is in sight are there (near_rows.h).
//
// `model` has a role `row`, all that a row shows as one value; the delegate's root has the properties `row` and `index`. It is used for one row after the other
// while somebody scrolls: what it shows follows from these two alone.
import QtQuick
import QtQuick.Layouts
import Mandat.Ui

NearRows {
    id: rows

    required property MScroll scroll
    readonly property real textScale: Theme.textScale
    // Where they begin in the scrolling column.
    readonly property real begin: {
        let at = 0;
        for (let up = rows; up && up !== scroll.contentItem; up = up.parent)
            at += up.y;
        return at;
    }

    sight: scroll.contentY - begin
    extent: scroll.height
    Layout.fillWidth: true
    onTextScaleChanged: measureAnew()
}
