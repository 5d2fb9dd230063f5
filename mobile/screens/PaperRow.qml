// One paper in a list: what it is, how big, whether it is on this device, and whether it was read.
import QtQuick
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MListRow {
    id: row

    required property string hash
    required property string sizeText
    required property string stateText
    required property bool available
    required property string kindText
    // That it cannot be read here; empty: it can.
    required property string troubleText
    required property string versionText
    property bool withMeeting: false
    required property string meetingText
    required property string newText

    glyph: Theme.textScale >= 1.5 ? "" : (available ? "document" : "download")
    eyebrow: withMeeting ? meetingText : ""
    chipText: troubleText !== "" ? qsTr("No PDF") : newText
    chipTone: troubleText !== "" ? MTone.Bad : MTone.Accent
    strong: newText !== ""
    subtitle: Parts.joined([kindText, sizeText, versionText, stateText, troubleText], " · ")
    accessibleName: available ? qsTr("Read %1").arg(title) : title + ", " + stateText
}
