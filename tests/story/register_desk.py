#!/usr/bin/python3
"""The secretary keeps the register by the keyboard alone: a gap seen ahead, a new holder, a letter, a lost device; exit status 0 only if all was seen.

    register_desk.py --bin BUILD/bin [--out DIR]      with --out: pictures too
"""
import sys

from screens import play

if __name__ == "__main__":
    sys.exit(play(__doc__, lambda walk: [walk.server_starts, *walk.register_scenes()]))
