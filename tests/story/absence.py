#!/usr/bin/python3
"""A member who cannot come, and the one who speaks for them: the real app, driven through its driver on a real server, in both languages, with and without a
network; exit status 0 only if every step was seen.

    absence.py --bin BUILD/bin
"""
import sys

from screens import play

if __name__ == "__main__":
    sys.exit(play(__doc__, lambda walk: [walk.server_starts, walk.forum_by_command_line, *walk.absence_scenes()]))
