// Small things that many files need: a sentence of parts, some of which may be empty; a call once all that goes on has come to rest.
pragma Singleton
import QtQml

QtObject {
    // Those that say something, with `between` between them.
    function joined(parts: var, between: string): string {
        return parts.filter(part => part !== "").join(between);
    }

    // However often it is asked for in one go, once. Qt 6.4 describes its own callLater as a value that may be no function.
    function later(call: var): void {
        Qt.callLater(call); // qmllint disable
    }
}
