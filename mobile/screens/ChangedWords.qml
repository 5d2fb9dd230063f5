// Words that were taken out or put in, with a word for which.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

Rectangle {
    id: change

    required property string label
    required property string words
    required property int tone

    implicitHeight: column.implicitHeight + 2 * Theme.spaceS
    radius: Theme.radiusField
    color: Theme.toneSoft(tone)
    Layout.fillWidth: true

    ColumnLayout {
        id: column

        x: 12
        y: Theme.spaceS
        width: parent.width - 24
        spacing: 2

        MText {
            kind: MText.Small
            text: change.label
            color: Theme.toneInk(change.tone)
            font.weight: Font.DemiBold
        }
        MText {
            text: change.words
            longText: true
            font.strikeout: change.tone === MTone.Bad
        }
    }
}
