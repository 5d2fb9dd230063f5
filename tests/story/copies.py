#!/usr/bin/python3
"""Copies of papers where the forum allows them, and office papers as the server's PDF: with and without a network, in both languages; exit status 0 only if
all was seen.

    copies.py --bin BUILD/bin [--out DIR]      with --out: pictures too
"""
import sys

from screens import play

if __name__ == "__main__":
    sys.exit(play(__doc__, lambda walk: walk.copy_scenes()))
