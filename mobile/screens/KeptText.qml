// What is being written in a field when the app locks is there again when the field is opened the next time.
import QtQml
import Mandat.App
import Mandat.Screens
import Mandat.Ui

QtObject {
    id: text

    // Tells this field from all others.
    required property string key
    required property MTextArea field
    // False where the field is not asked for: what was written in it waits for the next time.
    property bool wanted: true
    readonly property KeptWords kept: KeptWords {
        key: text.key
    }
    readonly property Connections locks: Connections {
        target: Session

        function onLocking(): void {
            text.keep();
        }
    }

    // Also for what else takes the field away.
    function keep(): void {
        if (wanted)
            kept.keep(field.text);
    }

    // After what the field begins with.
    Component.onCompleted: Parts.later(() => {
        const words = wanted ? kept.take() : "";
        if (words !== "")
            field.text = words;
    })
}
