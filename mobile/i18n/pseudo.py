#!/usr/bin/python3
"""A language for tests: every text of the app in brackets, with accents, and as much longer as a translation may be.

    pseudo.py --lrelease PATH --root REPOSITORY --out FILE.qm

What is shown without brackets has been through no translation; what is cut off has no room for a longer language. Never part of the product.
"""
import argparse
import pathlib
import re
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree

ACCENTS = str.maketrans("aeiouyAEIOUYcnsz", "àéïöüÿÀÉÏÖÜÝçñšž")
PLACE = re.compile(r"%L?n|%\d")


def pseudo(source: str) -> str:
    """`source` as the pseudo-language says it: places for values stay; short texts grow most, as they do in translations."""
    spoken = "".join(part if PLACE.fullmatch(part) else part.translate(ACCENTS) for part in re.split(f"({PLACE.pattern})", source))
    letters = len(source)
    more = round(letters * (0.6 if letters < 20 else 0.35))
    filler, word = "", "lörem "
    while len(filler) < more:
        filler += word
    return f"⟦{spoken}{' ' + filler.strip() if more > 1 else ''}⟧"


def make(template: pathlib.Path, out: pathlib.Path, lrelease: str) -> int:
    """Takes the texts of `template` (a complete .ts file); returns how many there were."""
    tree = ElementTree.parse(template)
    count = 0
    for message in tree.getroot().iter("message"):
        translation = message.find("translation")
        source = message.findtext("source")
        translation.attrib.pop("type", None)
        if message.get("numerus") == "yes":
            for form in translation.findall("numerusform"):
                form.text = pseudo(source)
        else:
            translation.text = pseudo(source)
        count += 1
    with tempfile.TemporaryDirectory() as folder:
        ts = pathlib.Path(folder) / "pseudo.ts"
        tree.write(ts, encoding="utf-8", xml_declaration=True)
        subprocess.run([lrelease, "-silent", str(ts), "-qm", str(out)], check=True)
    return count


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lrelease", required=True)
    parser.add_argument("--root", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    count = make(arguments.root / "mobile" / "i18n" / "mandat_sv.ts", arguments.out, arguments.lrelease)
    print(f"{count} texts in {arguments.out}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
