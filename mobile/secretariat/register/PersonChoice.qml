// Who: somebody of the register, found by name or function, or somebody new by the name that was written.
//
// `person` is the chosen one's id; "" with `name` not empty: somebody new; both empty: nobody chosen, or (with `nobody`) nobody at all.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Mandat.App
import Mandat.Secretariat
import Mandat.Ui

MStack {
    id: choice

    required property RegisterModel register
    property string person: ""
    property string personName: ""
    // "Nobody" can be chosen, by these words.
    property string nobodyText: ""
    readonly property string name: group.value === "new" ? field.text.trim() : ""
    readonly property bool chosen: group.value !== ""
    readonly property bool nobody: group.value === "nobody"
    property var found: register.people(field.text.trim(), 5)

    function begin(id: string, called: string): void {
        person = id;
        personName = called;
        field.text = called;
        found = register.people(called, 5);
        group.value = id;
    }

    spacing: Theme.spaceS

    MTextField {
        id: field

        label: qsTr("Person")
        placeholder: qsTr("Name or function")
        helper: qsTr("Write a few letters and choose below.")
        maximumLength: 200
        onEdited: {
            Session.clearProblem();
            choice.found = choice.register.people(text.trim(), 5);
            group.value = "";
            choice.person = "";
        }
    }
    MRadioGroup {
        id: group

        label: qsTr("Person")
        onChosen: value => choice.person = value === "new" || value === "nobody" ? "" : value

        Repeater {
            // By number: the rows outlive a list that is read anew.
            model: choice.found.length

            MRadioRow {
                required property int index
                readonly property var row: choice.found[index] || ({ person: "", title: "", subtitle: "" })

                value: row.person
                text: row.title
                subtitle: row.subtitle
            }
        }
        MRadioRow {
            visible: field.text.trim() !== "" && !choice.found.some(row => row.title === field.text.trim())
            value: "new"
            text: qsTr("Somebody new: %1").arg(field.text.trim())
        }
        MRadioRow {
            visible: choice.nobodyText !== ""
            value: "nobody"
            text: choice.nobodyText
        }
    }
}
