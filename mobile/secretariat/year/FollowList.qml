// What follows of something that is about to be signed, a line each.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

MStack {
    id: list

    // Of { text, glyph, tone }.
    required property var follows

    spacing: Theme.spaceS

    Repeater {
        // By number: the rows outlive a list that is made anew.
        model: list.follows.length

        MStatusLine {
            required property int index
            readonly property var follow: list.follows[index] || ({ text: "", glyph: "", tone: MTone.Neutral })

            text: follow.text
            glyph: follow.glyph
            tone: follow.tone
        }
    }
}
