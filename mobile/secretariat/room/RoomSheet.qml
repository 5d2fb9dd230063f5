// A sheet over the room that may lead to another one.
import Mandat.Secretariat
import Mandat.Ui

MSheet {
    required property RoomModel room
    required property string meeting
    // What comes after this one; empty: nothing.
    property string next: ""

    function goOn(sheet: string): void {
        next = sheet;
        close();
    }
}
