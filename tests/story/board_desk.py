#!/usr/bin/python3
"""The board by the keyboard alone: reminders, a mail that becomes a position, a substitute, and files; exit status 0 only if all was seen.

    board_desk.py --bin BUILD/bin [--out DIR]      with --out: pictures too
"""
import sys

from screens import play

if __name__ == "__main__":
    sys.exit(play(__doc__, lambda walk: [walk.server_starts, walk.the_board_is_opened, *walk.board_scenes()]))
