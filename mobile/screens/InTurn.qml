// How many rows of a long list are made: those in sight with the screen, the others a few at a time, so that nobody waits for what is below the window's edge.
import QtQuick
import Mandat.Screens

Timer {
    // As many as the screen shows.
    required property int atOnce
    required property int count
    // Whether anybody looks.
    property bool wanted: true
    property int made: atOnce

    interval: 40
    repeat: true
    running: wanted && made < count
    onTriggered: made += 4
}
