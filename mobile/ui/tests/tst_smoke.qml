import QtQuick
import QtTest
import Mandat.Ui

TestCase {
    name: "Smoke"

    function test_thereIsATheme() {
        compare(Theme.target, 48);
    }
}
