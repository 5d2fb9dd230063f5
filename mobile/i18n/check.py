"""Every text of the app has a finished Swedish translation, and a plural one in English: `i18n_complete` runs this.

    check.py --lupdate PATH --root REPOSITORY

Runs lupdate into a scratch copy, so the source tree is left alone. Exit status 1 names what is missing, unfinished or no longer used.
"""
import argparse
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

FOLDERS = ["mobile/screens", "mobile/ui", "mobile/models", "mobile/secretariat", "mobile/app"]


def texts(path: pathlib.Path) -> dict[tuple, ElementTree.Element]:
    found = {}
    for context in ElementTree.parse(path).getroot().findall("context"):
        for message in context.findall("message"):
            found[(context.findtext("name"), message.findtext("source"), message.findtext("comment"))] = message
    return found


def is_finished(message: ElementTree.Element) -> bool:
    translation = message.find("translation")
    if translation is None or translation.get("type"):
        return False
    forms = [form.text or "" for form in translation.findall("numerusform")] if message.get("numerus") == "yes" else [translation.text or ""]
    wanted = message.findtext("source").count("%1")
    return all(form.strip() for form in forms) and (message.get("numerus") == "yes" or all(form.count("%1") == wanted for form in forms))


def problems(lupdate: str, root: pathlib.Path, ts: pathlib.Path, *options: str) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        fresh = pathlib.Path(folder) / ts.name
        shutil.copy(ts, fresh)
        subprocess.run([lupdate, *[str(root / f) for f in FOLDERS], "-I", str(root), "-no-obsolete", "-locations", "none", *options, "-ts", str(fresh)],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        before, after = texts(ts), texts(fresh)
    found = [f"missing: {key}" for key in after if key not in before]
    found += [f"no longer used: {key}" for key in before if key not in after]
    found += [f"not finished: {key}" for key, message in before.items() if key in after and not is_finished(message)]
    return [f"{ts.name}: {line}" for line in found]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lupdate", required=True)
    parser.add_argument("--root", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    i18n = arguments.root / "mobile" / "i18n"
    found = problems(arguments.lupdate, arguments.root, i18n / "mandat_sv.ts")
    found += problems(arguments.lupdate, arguments.root, i18n / "mandat_en.ts", "-pluralonly")
    print("\n".join(found) or "every text is translated")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
