#!/usr/bin/python3
"""Copies of papers where the forum allows them, and office papers as the server's PDF: with and without a network, in both languages; exit status 0 only if
all was seen.

    copies.py --bin BUILD/bin [--out DIR] [--libreoffice]      with --out: pictures too; with --libreoffice nothing stands in for it
"""
import os
import sys

from screens import ROOT, play

if __name__ == "__main__":
    if "--libreoffice" in sys.argv:
        sys.argv.remove("--libreoffice")
    else:
        os.environ["PATH"] = f"{ROOT / 'tests' / 'renditions' / 'stand_in' / 'bin'}:{os.environ['PATH']}"
    sys.exit(play(__doc__, lambda walk: walk.copy_scenes()))
