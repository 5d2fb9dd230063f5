// One choice of several: a column of MRadioRow. Tab enters it once; arrows move and choose. `value` is "" while nothing is chosen.
import QtQuick
import QtQuick.Layouts
import Mandat.Ui

ColumnLayout {
    id: group

    property string label: ""
    property string value: ""

    // By the person, not by assignment.
    signal chosen(string value)

    function rows(): list<QtObject> {
        const found = [];
        for (let i = 0; i < children.length; ++i) {
            const row = children[i] as MChoice;
            if (row && row.visible && row.enabled)
                found.push(row);
        }
        return found;
    }

    function choose(row: MChoice): void {
        value = row.value;
        chosen(row.value);
    }

    function step(from: MChoice, by: int): void {
        const all = rows();
        const at = all.indexOf(from);
        if (at < 0)
            return;
        const next = all[(at + by + all.length) % all.length];
        choose(next);
        next.forceActiveFocus(Qt.TabFocusReason);
    }

    // The row that Tab stops at: the chosen one, else the first.
    function isTabStop(row: MChoice, currentValue: string): bool {
        const all = rows();
        const chosenRow = all.find(r => r.value === currentValue);
        return chosenRow ? chosenRow === row : all[0] === row;
    }

    spacing: Theme.spaceS
    Layout.fillWidth: true

    Accessible.role: Accessible.Grouping
    Accessible.name: label
}
