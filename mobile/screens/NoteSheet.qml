// A private note: on a page, or to a highlight. It is kept when the sheet closes by its button and when the app locks, and only on this device.
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Screens
import Mandat.Ui

MSheet {
    id: sheet

    required property PaperReading reading
    required property string pageText
    // 0: a new note on `page`.
    property int mark: 0
    property int page: 0
    property string quote: ""
    property string note: ""
    // Another version's can be read here, not changed.
    property string versionText: ""
    // Shown as a way there.
    property bool away: false
    readonly property bool worthKeeping: words.text.trim() !== note && (mark !== 0 || words.text.trim() !== "")

    signal go

    title: mark === 0 ? qsTr("Note on %1").arg(pageText.toLowerCase()) : (quote !== "" ? qsTr("Highlight") : qsTr("Note"))
    subtitle: Parts.joined([mark === 0 ? "" : pageText, versionText], " · ")
    dirty: words.text !== note

    function keep(): void {
        if (mark === 0)
            reading.write(page, words.text);
        else
            reading.setNote(mark, words.text);
    }

    onAboutToHide: Session.clearProblem()
    Component.onCompleted: {
        words.text = note;
        open();
    }

    // The lock does not wait for the button.
    Connections {
        target: Session

        function onLocking(): void {
            if (sheet.worthKeeping)
                sheet.keep();
        }
    }
    MText {
        visible: sheet.quote !== ""
        text: "”" + sheet.quote + "”"
        longText: true
        quiet: true
    }
    MTextArea {
        id: words

        label: qsTr("Your note")
        minimumLines: 3
    }
    MText {
        kind: MText.Small
        text: qsTr("Highlights and notes stay on this device. Nobody else sees them, they are never sent, and they are erased with the device's data.")
    }
    footer: [
        MBanner {
            visible: Session.problem !== ""
            tone: MTone.Bad
            text: Session.problem
        },
        MButton {
            kind: MButton.Primary
            text: qsTr("Save the note")
            enabled: sheet.worthKeeping
            Layout.fillWidth: true
            onClicked: {
                sheet.keep();
                if (Session.problem === "")
                    sheet.close();
            }
        },
        MButton {
            visible: sheet.away
            glyph: "document"
            text: qsTr("Go to the page")
            Layout.fillWidth: true
            onClicked: {
                sheet.close();
                sheet.go();
            }
        },
        MButton {
            visible: sheet.mark !== 0
            kind: MButton.Destructive
            glyph: "trash"
            text: sheet.quote !== "" ? qsTr("Remove the highlight") : qsTr("Remove the note")
            Layout.fillWidth: true
            onClicked: {
                sheet.reading.remove(sheet.mark);
                sheet.close();
            }
        }
    ]
}
