// What an MRadioGroup knows of its rows. Apart from MRadioRow because two QML types must not need each other.
import QtQuick
import Mandat.Ui

MPressable {
    property string value: ""
}
