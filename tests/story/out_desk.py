#!/usr/bin/python3
"""Adjusted minutes go out and what was given is followed up, by the keyboard alone; exit status 0 only if all was seen.

    out_desk.py --bin BUILD/bin [--out DIR]      with --out: pictures too
"""
import sys

from screens import play

if __name__ == "__main__":
    sys.exit(play(__doc__, lambda walk: [walk.server_with_mail, *walk.out_scenes()]))
