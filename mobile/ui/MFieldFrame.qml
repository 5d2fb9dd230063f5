// What every field has around it: the label above, help or error in words below. Used by the field controls alone.
import QtQuick
import QtQuick.Layouts
import Mandat.Ui

ColumnLayout {
    id: frame

    property string label: ""
    property string helper: ""
    property string error: ""
    readonly property string spoken: error !== "" ? qsTr("Error: %1").arg(error) : helper
    default property alias content: slot.data

    spacing: Theme.spaceXs + 2
    onErrorChanged: if (error !== "" && visible) Announcer.say(spoken)

    MText {
        visible: frame.label !== ""
        text: frame.label
        kind: MText.Secondary
        color: Theme.ink
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
    ColumnLayout {
        id: slot

        spacing: 0
        Layout.fillWidth: true
    }
    RowLayout {
        visible: frame.error !== "" || frame.helper !== ""
        spacing: Theme.spaceXs + 2

        MIcon {
            visible: frame.error !== ""
            name: "warning"
            size: Theme.iconSmall
            color: Theme.bad
            Layout.alignment: Qt.AlignTop
        }
        MText {
            kind: MText.Small
            text: frame.error !== "" ? frame.error : frame.helper
            color: frame.error !== "" ? Theme.bad : Theme.ink2
            Accessible.role: frame.error !== "" ? Accessible.AlertMessage : Accessible.StaticText
        }
    }
}
