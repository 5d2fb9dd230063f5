#!/usr/bin/python3
"""Minutes are written, commented on, issued, signed, corrected and saved as files, by the keyboard alone; exit status 0 only if all was seen.

    minutes_desk.py --bin BUILD/bin [--out DIR] [--libreoffice]      with --out: pictures too; with --libreoffice nothing stands in for it, and it makes
                                                                     the PDF for the archive and a text document besides
"""
import os
import sys

from screens import ROOT, play


def main() -> int:
    libreoffice = "--libreoffice" in sys.argv
    if libreoffice:
        sys.argv.remove("--libreoffice")
    else:
        os.environ["PATH"] = f"{ROOT / 'tests' / 'renditions' / 'stand_in' / 'bin'}:{os.environ['PATH']}"
    return play(__doc__, lambda walk: [walk.server_starts, *walk.minutes_desk_scenes(), *(walk.files_of_the_minutes() if libreoffice else []),
                                       walk.another_writes_meanwhile])


if __name__ == "__main__":
    sys.exit(main())
