#!/usr/bin/python3
"""Every screen of the app, judged for those who hear it, reach it by keys or a finger, need large text, or read another language.

    everybody.py --bin BUILD/bin [--lrelease PATH] [--only WORD]
    everybody.py --bin BUILD/bin [--lrelease PATH] --planted

Walks as screens.py does. On every screen: the rules of accessibility.py on a phone, in a wide window and at 320 px with text at 200 %; then, in a language
that is made for this (mobile/i18n/pseudo.py), what no translation has been through and what a longer language would cut off. Exit status 0: nothing found.
"""
import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import accessibility
from paper_scenes import HEADINGS
from phone import Phone
from screens import Screens
from story import ROOT

# What stands on a screen in every language: names of things outside the app, and how the system writes days.
EVERYWHERE = """mandat svenska english pdf meeting toml home utc debian gnu linux bookworm abcd efgh jklm kb mb bytes
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec
at am pm
runtime desk verify fingerprint
no such file or directory
folkhälsa folkhälsorådet"""
# Found and not mended yet; nothing else may join them.
KNOWN: tuple[str, ...] = ()
# What was said in Swedish before the language changed and stays until it is read has been through a translation. A mail is in the forum's language.
DATA = ["shared/mail/mail_words.cc", "mobile/i18n/mandat_sv.ts", "tests/data/lsvo.forum.toml", "demo/meeting.toml", "demo/people.toml", "demo/papers.toml"]


def words_of(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]{2,}", text.casefold()))


def data_of(path: pathlib.Path) -> str:
    text = path.read_text(encoding="utf-8")
    parts = {".ts": r"<(?:translation|numerusform)>(.*?)</", ".cc": r"kSwedish\w* = \{(.*?)\};"}
    return " ".join(re.findall(parts[path.suffix], text, flags=re.S)) if path.suffix in parts else text


class Everybody(Screens):
    """`shot` judges where Screens takes pictures."""

    def __init__(self, bin_dir: pathlib.Path, work: pathlib.Path, pseudo: pathlib.Path | None, only: str) -> None:
        super().__init__(bin_dir, work, work, ["phone"])
        self.pseudo, self.only = pseudo, only
        self.found: dict[str, list[str]] = {}
        self.screens = 0
        self.known = set().union(words_of(EVERYWHERE), *(words_of(data_of(ROOT / path)) for path in DATA), words_of(" ".join(HEADINGS)))
        self.files_read: set[tuple[pathlib.Path, int]] = set()

    # -- what is data, not the app's own words --------------------------------------------------------------------------

    def phone(self, name: str, size: tuple[int, int] = (390, 844)) -> Phone:
        phone = super().phone(name, size)
        do = phone.do

        def done(what: str, **arguments) -> dict:
            if what in ("type", "write"):
                self.known |= words_of(arguments["text"])
            return do(what, **arguments)
        phone.do = done
        return phone

    def mandat(self, *arguments: str, **others) -> dict:
        self.known |= words_of(" ".join(arguments))
        return super().mandat(*arguments, **others)

    def read_files(self) -> None:
        """What the app and the command line are given to read: papers, and what a scene wrote."""
        papers = [*self.work.glob("meeting/papers/*.pdf"), *self.work.glob("papers/*.pdf")]
        written = [path for kind in ("txt", "csv", "eml", "ics") for folder in (".", "desk", "secretary") for path in (self.work / folder).glob(f"*.{kind}")]
        for path, written_at in {(path, path.stat().st_mtime_ns) for path in (*papers, *written)} - self.files_read:
            self.files_read.add((path, written_at))
            self.known |= words_of(f"{path.stem} ")
            self.known |= words_of(subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True, check=True).stdout if path.suffix == ".pdf"
                                   else path.read_text(encoding="utf-8"))

    # -- judging ----------------------------------------------------------------------------------------------------------

    def note(self, where: str, problems: list[str]) -> None:
        for problem in problems:
            if problem not in self.found:
                print(f"     {where}: {problem}", flush=True)  # at once, for whoever does not wait for the report
            self.found.setdefault(problem, []).append(where)

    def shot(self, phone: Phone, name: str, only: tuple[str, ...] = ()) -> None:
        self.screens += 1
        name = f"{self.screens:02}-{name}"
        if self.only and self.only not in name:
            return
        for look in ("phone", "small-200", "wide"):
            if only and look not in only and not (look == "phone" and "long" in only):
                continue
            self.look(phone, look)
            tree = phone.do("tree")
            self.note(f"{name}.{look}", [*accessibility.problems(tree), *accessibility.clipped(tree)])
        self.look(phone, phone.look)
        if self.pseudo:
            self.read_files()
            phone.do("look", language="en", over=str(self.pseudo))
            tree = phone.do("tree")
            self.note(f"{name}.pseudo", [*accessibility.untranslated(tree, self.known), *accessibility.clipped(tree)])
            self.look(phone, phone.look)

    def report(self) -> None:
        for problem, places in sorted(self.found.items()):
            print(f"{problem}\n    {len(places)} times: {', '.join(places[:4])}{' ...' if len(places) > 4 else ''}")
        known = [problem for problem in self.found if problem.startswith(KNOWN)]
        self.found = {problem: places for problem, places in self.found.items() if problem not in known}
        print(f"everybody: {self.screens} screens, {len(self.found)} problems, {len(known)} known ones")


PLANTED = [  # in the screen, what becomes of it, what must be found
    ("screens/WelcomeScreen.qml", 'text: qsTr("Scan the QR code")', 'text: ""', "name:"),
    ("screens/WelcomeScreen.qml", 'text: qsTr("Scan the QR code")', 'text: "Scan it"', "untranslated: scan it"),
    ("screens/WelcomeScreen.qml", 'glyph: "qr"', 'glyph: "qr"\n        implicitHeight: 30', "target:"),
    ("screens/WelcomeScreen.qml", 'text: qsTr("Scan the QR code")', 'text: qsTr("Paste a link or a picture")', "label:"),
    ("screens/WelcomeScreen.qml", 'glyph: "qr"', 'glyph: "qr"\n        activeFocusOnTab: false', "keyboard:"),
    ("screens/WelcomeScreen.qml", 'glyph: "qr"', 'glyph: "qr"\n        Accessible.ignored: true', "role:"),
    ("screens/FirstUsePage.qml", "text: page.lead\n", "text: page.lead\n        Accessible.ignored: true\n", "unread:"),
    ("screens/FirstUsePage.qml", "text: page.lead\n", "text: page.lead\n        Layout.maximumHeight: 12\n", "clipped:"),
]


def planted(bin_dir: pathlib.Path, pseudo: pathlib.Path) -> bool:
    """Each violation, planted in a screen of the real app, is found; without it nothing is."""
    ok = True
    for file, before, after, wanted in [("", "", "", ""), *PLANTED]:
        with tempfile.TemporaryDirectory(prefix="mandat-planted-") as folder:
            mobile = pathlib.Path(folder) / "mobile"
            for part in ("screens", "ui"):
                shutil.copytree(ROOT / "mobile" / part, mobile / part)
            if file:
                text = (mobile / file).read_text(encoding="utf-8")
                assert before in text, f"{file} has no {before!r} any more"
                (mobile / file).write_text(text.replace(before, after, 1), encoding="utf-8")
            phone = Phone("planted", bin_dir / "mandat-app-driven", pathlib.Path(folder) / "phone", ["--qml-from", str(mobile)])
            try:
                phone.see("Länk")
                tree = phone.do("tree")
                found = [*accessibility.problems(tree), *accessibility.clipped(tree)]
                phone.do("look", language="en", over=str(pseudo))
                found += accessibility.untranslated(phone.do("tree"), words_of(EVERYWHERE))
            finally:
                phone.close()
        right = any(problem.startswith(wanted) for problem in found) if wanted else not found
        print(f"{'ok  ' if right else 'FAIL'} {wanted or 'nothing planted'}: {found}", flush=True)
        ok = ok and right
    return ok


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=pathlib.Path, default=ROOT / "build" / "bin")
    parser.add_argument("--lrelease", default="/usr/lib/qt6/bin/lrelease")
    parser.add_argument("--only", default="", help="screens whose name holds this")
    parser.add_argument("--planted", action="store_true", help="whether what is planted is found, instead")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="mandat-everybody-") as work:
        pseudo = pathlib.Path(work) / "pseudo.qm"
        subprocess.run(["/usr/bin/python3", str(ROOT / "mobile" / "i18n" / "pseudo.py"), "--lrelease", arguments.lrelease, "--root", str(ROOT),
                        "--out", str(pseudo)], check=True, stdout=subprocess.DEVNULL)
        if arguments.planted:
            return 0 if planted(arguments.bin.resolve(), pseudo) else 1
        walk = Everybody(arguments.bin.resolve(), pathlib.Path(work), pseudo, arguments.only)
        ok = walk.walk(walk.scenes(False))
        walk.report()
    return 0 if ok and not walk.found else 1


if __name__ == "__main__":
    sys.exit(main())
