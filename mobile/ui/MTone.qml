// What a state means; always beside words. The numbers are those of Mandat.App's Tone.
import QtQml
import Mandat.Ui

QtObject {
    enum Value { Neutral, Accent, Ok, Warn, Bad }
}
