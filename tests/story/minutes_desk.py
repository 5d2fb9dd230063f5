#!/usr/bin/python3
"""Minutes are written, commented on, issued, signed and sent out, by the keyboard alone; exit status 0 only if all was seen.

    minutes_desk.py --bin BUILD/bin [--out DIR]      with --out: pictures too
"""
import sys

from screens import play

if __name__ == "__main__":
    sys.exit(play(__doc__, lambda walk: [walk.server_starts, *walk.minutes_desk_scenes()]))
