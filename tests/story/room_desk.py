#!/usr/bin/python3
"""A mail becomes a position on the board, and a meeting is led in the room, by the keyboard alone; exit status 0 only if all was seen.

    room_desk.py --bin BUILD/bin [--out DIR]      with --out: pictures too
"""
import sys

from screens import play

if __name__ == "__main__":
    sys.exit(play(__doc__, lambda walk: [walk.server_starts, *walk.room_scenes()]))
