// Small things that many files need: a sentence of parts, some of which may be empty; the first sentence of several; a call once all that goes on has come to rest.
pragma Singleton
import QtQml

QtObject {
    // Those that say something, with `between` between them.
    function joined(parts: var, between: string): string {
        return parts.filter(part => part !== "").join(between);
    }

    function firstSentence(text: string): string {
        const end = text.search(/[.!?] /);
        return end < 0 ? text : text.slice(0, end + 1);
    }

    // However often it is asked for in one go, once. Qt 6.4 describes its own callLater as a value that may be no function.
    function later(call: var): void {
        Qt.callLater(call); // qmllint disable
    }
}
