#!/usr/bin/env python3
"""Checks on QML text: what qmllint does not know about this product.

Rules (each with its name, as printed):
  hex-colour      colours are named in mobile/ui/Theme.qml alone: no "#...", no name of a colour, no Qt.rgba and the like
  font-size       font.pixelSize / font.pointSize take a Theme value; no number outside Theme.qml
  raw-control     mobile/screens and mobile/secretariat use the M controls, never Button, MouseArea, TextField, Text and the like, nor the modules that have them; TabPane's
                  StackView and the lists of pages are no controls
  self-import     every file of a module imports that module (Qt 6.4 hides the module's C++ singletons otherwise); of two singletons only one may
  unqualified     qmllint may leave unqualified names alone only where a Loader has a component of its own: Qt 6.4's Loader makes no bound one
  on-capital      a property named onX is read as a signal handler and comes out undefined
  late-clear      a sheet clears Session.problem as it begins to close: once it has faded away, what something else says meanwhile would go with it

Usage: check_qml.py [ROOT]     checks ROOT/mobile, default: the repository
       check_qml.py --self-test   plants each violation and checks that it is found
"""
import pathlib
import re
import sys
import tempfile

MODULES = {"mobile/ui/gallery": "Mandat.Gallery", "mobile/ui/tests": "Mandat.Ui", "mobile/ui": "Mandat.Ui",
           "mobile/screens": "Mandat.Screens", "mobile/secretariat": "Mandat.Secretariat"}
RAW = ("Button RoundButton ToolButton MouseArea TapHandler TextField TextArea TextInput TextEdit Text Label CheckBox RadioButton Switch "
       "ComboBox Dialog Popup Drawer Menu AbstractButton ItemDelegate Slider RangeSlider SpinBox Dial Tumbler ProgressBar BusyIndicator ScrollBar "
       "ScrollView Pane Frame GroupBox Page TabBar TabButton ToolBar ToolTip CheckDelegate RadioDelegate SwitchDelegate DelayButton Control Image MessageDialog ColorDialog FontDialog").split()
HEX = re.compile(r'"#[0-9A-Fa-f]{3,8}"')
COLOUR = re.compile(r"\bQt\.(?:rgba|hsla|hsva|lighter|darker|tint|alpha)\b|"
                    r'\b(?:property\s+color\s+\w+|[\w.]*[cC]olor)\s*:[^;}\n]*"[a-zA-Z]+"')
IMPORT = re.compile(r"^import\s+QtQuick\.(?P<module>Controls|Templates)\b")
SECOND_SINGLETON = "mobile/ui/Parts.qml"
# What is no control and has no look of its own.
NO_CONTROLS = {"mobile/screens/TabPane.qml": "StackView"}
FONT = re.compile(r"\bfont\.(?:pixelSize|pointSize)\s*:\s*(?P<value>[^;}\n]*)")
FONT_GROUP = re.compile(r"\b(?:pixelSize|pointSize)\s*:\s*\d")
RAW_USE = re.compile(r"(?:^|[\s:\[{;])(?:T\.|C\.|Controls\.)?(?P<name>" + "|".join(RAW) + r")\s*\{")
LATE_CLEAR = re.compile(r"\bonClosed\b[^{\n]*(?:\{(?:[^{}]|\{[^{}]*\})*\})?")
ON_CAPITAL = re.compile(r"\bproperty\s+(?:alias|[\w.<>]+)\s+(?P<name>on[A-Z]\w*)")


def without_comments(text):
    """The text with comments and contents of strings kept in place but comments blanked."""
    def blank(match):
        token = match.group(0)
        return token if token[0] in "\"'`" else re.sub(r"[^\n]", " ", token)
    return re.sub(r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|//[^\n]*|/\*.*?\*/', blank, text, flags=re.S)


def module_of(path):
    for folder, module in MODULES.items():
        if path.startswith(folder + "/"):
            return module
    return None


def check_text(path, text):
    """Violations in one file, as (line, rule, words)."""
    found = []
    code = without_comments(text)
    strings_out = re.sub(r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', '""', code)
    is_test = path.startswith("mobile/ui/tests/")
    is_theme = path == "mobile/ui/Theme.qml"
    for number, line in enumerate(code.split("\n"), 1):
        if not is_theme and not is_test and (HEX.search(line) or COLOUR.search(line)):
            found.append((number, "hex-colour", "take a colour from Theme"))
    for number, line in enumerate(strings_out.split("\n"), 1):
        if not is_theme:
            fonts = [m.group("value") for m in FONT.finditer(line)]
            if any(re.search(r"(?<![\w.])\d", value) for value in fonts) or FONT_GROUP.search(line):
                found.append((number, "font-size", "take a size from Theme: it has to grow with Theme.textScale"))
        match = ON_CAPITAL.search(line)
        if match:
            found.append((number, "on-capital", f"{match.group('name')} would be read as a signal handler"))
        if path.startswith(("mobile/screens/", "mobile/secretariat/")):
            imported = IMPORT.match(line)
            if imported and path not in NO_CONTROLS:
                found.append((number, "raw-control", f"QtQuick.{imported.group('module')}: what it has belongs in Mandat.Ui"))
            for use in RAW_USE.finditer(line):
                found.append((number, "raw-control", f"{use.group('name')}: use the control of Mandat.Ui"))
    for match in LATE_CLEAR.finditer(strings_out):
        if "clearProblem" in match.group(0):
            found.append((strings_out.count("\n", 0, match.start()) + 1, "late-clear", "Session.clearProblem() belongs in onAboutToHide"))
    if re.search(r"//\s*qmllint\s+disable", text) and "sourceComponent" not in code and path != SECOND_SINGLETON:
        found.append((1, "unqualified", "say pragma ComponentBehavior: Bound instead of telling qmllint to look away"))
    if "sourceComponent" in code and re.search(r"^pragma ComponentBehavior: Bound", code, flags=re.M):
        found.append((1, "unqualified", "a Loader with a component of its own fails in Qt 6.4 where components are bound"))
    module = module_of(path)
    if module and path != SECOND_SINGLETON and not re.search(rf"^import\s+{re.escape(module)}\s*$", code, flags=re.M):
        found.append((1, "self-import", f"add: import {module}"))
    return found


def check_root(root):
    problems, files = [], 0
    for file in sorted((root / "mobile").rglob("*.qml")):
        path = file.relative_to(root).as_posix()
        files += 1
        for line, rule, words in check_text(path, file.read_text(encoding="utf-8")):
            problems.append(f"{path}:{line}: {rule}: {words}")
    return problems, files


PLANTED = [
    ("hex-colour", "mobile/screens/A.qml", 'import Mandat.Screens\nItem { property color c: "#FF0000" }\n'),
    ("hex-colour", "mobile/screens/A.qml", 'import Mandat.Screens\nItem { property color c: "red" }\n'),
    ("hex-colour", "mobile/screens/A.qml", 'import Mandat.Screens\nMCard { border.color: wide ? Theme.ink : "white" }\n'),
    ("hex-colour", "mobile/ui/A.qml", "import Mandat.Ui\nItem { property color c: Qt.darker(Theme.ink, 1.2) }\n"),
    ("font-size", "mobile/screens/A.qml", "import Mandat.Screens\nMText { font.pixelSize: 14 }\n"),
    ("font-size", "mobile/screens/A.qml", "import Mandat.Screens\nMText { font { pixelSize: 14 } }\n"),
    ("font-size", "mobile/ui/A.qml", "import Mandat.Ui\nText { font.pixelSize: big ? Theme.sizeBody : 9 }\n"),
    ("raw-control", "mobile/screens/A.qml", "import Mandat.Screens\nItem {\n    MouseArea { }\n}\n"),
    ("raw-control", "mobile/screens/A.qml", "import Mandat.Screens\nItem { delegate: T.Button {} }\n"),
    ("raw-control", "mobile/screens/A.qml", "import Mandat.Screens\nText {\n}\n"),
    ("raw-control", "mobile/screens/A.qml", "import Mandat.Screens\nItem { Slider {} }\n"),
    ("raw-control", "mobile/screens/A.qml", "import QtQuick.Controls\nimport Mandat.Screens\nItem {}\n"),
    ("raw-control", "mobile/screens/A.qml", "import QtQuick.Templates as T\nimport Mandat.Screens\nItem {}\n"),
    ("raw-control", "mobile/secretariat/register/A.qml", "import Mandat.Secretariat\nItem { Slider {} }\n"),
    ("self-import", "mobile/screens/A.qml", "import Mandat.Ui\nItem {}\n"),
    ("self-import", "mobile/secretariat/register/A.qml", "import Mandat.Screens\nItem {}\n"),
    ("self-import", "mobile/ui/A.qml", "// import Mandat.Ui\nItem {}\n"),
    ("unqualified", "mobile/screens/A.qml", "// qmllint disable unqualified\nimport Mandat.Screens\nItem {}\n"),
    ("unqualified", "mobile/screens/A.qml", "pragma ComponentBehavior: Bound\nimport Mandat.Screens\nLoader { sourceComponent: Item {} }\n"),
    ("on-capital", "mobile/ui/A.qml", "import Mandat.Ui\nItem { readonly property color onAccent: Theme.accentInk }\n"),
    ("late-clear", "mobile/screens/A.qml", "import Mandat.Screens\nMSheet {\n    onClosed: Session.clearProblem()\n}\n"),
    ("late-clear", "mobile/secretariat/out/A.qml", "import Mandat.Secretariat\nMSheet {\n    onClosed: {\n        if (made) { forget(); }\n        Session.clearProblem();\n    }\n}\n"),
    ("late-clear", "mobile/screens/A.qml", "import Mandat.Screens\nConnections {\n    function onClosed(): void {\n        Session.clearProblem();\n    }\n}\n"),
]
INNOCENT = [
    ("mobile/screens/A.qml", 'import Mandat.Screens\nItem {\n    // a Button { } and "#FF0000" in words\n    MButton { text: "Text {" }\n    onClicked: go()\n'
                             "    MText { font.pixelSize: Theme.sizeBody; kind: MText.Page }\n    property bool once: true\n}\n"),
    ("mobile/screens/A.qml", "import Mandat.Screens\nMSheet {\n    onAboutToHide: Session.clearProblem()\n    onClosed: {\n        forget();\n    }\n    onOpened: Session.clearProblem()\n}\n"),
    ("mobile/ui/Theme.qml", 'import Mandat.Ui\nQtObject { property color ink: "#000000" }\n'),
]


def self_test():
    failed = []
    for rule, path, text in PLANTED:
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder, path)
            file.parent.mkdir(parents=True)
            file.write_text(text, encoding="utf-8")
            problems, _ = check_root(pathlib.Path(folder))
            if len(problems) != 1 or f": {rule}: " not in problems[0]:
                failed.append(f"{rule} planted as {text!r}: found {problems}")
    for path, text in INNOCENT:
        if check_text(path, text):
            failed.append(f"innocent {path}: {check_text(path, text)}")
    return failed


def main():
    if sys.argv[1:] == ["--self-test"]:
        failed = self_test()
        print("\n".join(failed) if failed else f"{len(PLANTED)} planted violations found, {len(INNOCENT)} innocent files passed")
        return 1 if failed else 0
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parents[2])
    problems, files = check_root(root)
    if files == 0:
        problems.append(f"{root}: no QML found; looked in the wrong place")
    print("\n".join(problems) if problems else f"{files} QML files are as they should be")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
