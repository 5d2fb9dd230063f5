#!/usr/bin/python3
"""A year is planned, a matter taken to a meeting, and an agenda made and settled, by the keyboard alone and by two at once; exit status 0 only if all was seen.

    agenda_desk.py --bin BUILD/bin [--out DIR]      with --out: pictures too
"""
import sys

from screens import play

if __name__ == "__main__":
    sys.exit(play(__doc__, lambda walk: [walk.server_starts, *walk.agenda_scenes()]))
