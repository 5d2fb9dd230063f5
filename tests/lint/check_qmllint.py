#!/usr/bin/python3
"""qmllint has nothing to say about the app's QML: every file of every module, with the types of the build.

    check_qmllint.py --qmllint PATH --types BUILD/qml --qt-types DIR [--self-test]

--self-test: what it would complain of is planted, and found. Exit status 0: clean. What it leaves out stands in /.qmllint.ini, with the reasons.
"""
import argparse
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
MODULES = ["mobile/ui", "mobile/ui/gallery", "mobile/screens", "mobile/secretariat/*"]
PLANTED = [
    ("an unqualified name", "MPage { property string word: \"\"\n Repeater { model: 2\n MText { text: word } } }"),
    ("a property that there is not", "MButton { colour: Theme.ink }"),
    ("a member that there is not", "MText { id: text\n text: text.nowhere }"),
    ("a type that there is not", "MBanana {}"),
    ("a wrong type", "MText { text: Theme.ink2 }\nMText {}"),
]


def lint(arguments, files: list[pathlib.Path]) -> list[str]:
    done = subprocess.run([arguments.qmllint, "--bare", "-I", str(arguments.types), "-I", str(arguments.qt_types), *map(str, files)],
                          cwd=ROOT, capture_output=True, text=True)
    lines = (done.stdout + done.stderr).splitlines()
    found = [line for line in lines if line.startswith(("Warning:", "Error:"))]
    if done.returncode != 0 and not found:
        found = lines or [f"qmllint ended with {done.returncode}"]
    return found


def self_test(arguments) -> list[str]:
    failed = []
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "Planted.qml"
        (pathlib.Path(folder) / ".qmllint.ini").write_bytes((ROOT / ".qmllint.ini").read_bytes())
        head = "import QtQuick\nimport Mandat.App\nimport Mandat.Ui\n\n"
        file.write_text(head + "MPage { title: \"x\"\n MText { text: \"y\" } }\n")
        if found := lint(arguments, [file]):
            failed.append(f"an innocent file is complained of: {found}")
        for name, text in PLANTED:
            file.write_text(head + text + "\n")
            if not lint(arguments, [file]):
                failed.append(f"{name} is not found")
    return failed


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--qmllint", required=True)
    parser.add_argument("--types", type=pathlib.Path, required=True)
    parser.add_argument("--qt-types", type=pathlib.Path, required=True)
    parser.add_argument("--self-test", action="store_true")
    arguments = parser.parse_args()
    for module in ("Ui", "App", "Screens", "Secretariat"):
        if not (arguments.types / "Mandat" / module / "qmldir").exists():
            print(f"{arguments.types} has no module Mandat.{module}: build the app first")
            return 1
    if arguments.self_test:
        found = self_test(arguments)
        print("\n".join(found) or f"{len(PLANTED)} planted violations found")
        return 1 if found else 0
    files = [file for module in MODULES for file in sorted(ROOT.glob(f"{module}/*.qml"))]
    found = lint(arguments, files)
    print("\n".join(found) or f"{len(files)} QML files: qmllint has nothing to say")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
