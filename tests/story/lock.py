#!/usr/bin/python3
"""Joining, locking and leaving: the real app, driven through its driver on real servers, in both languages; exit status 0 only if every step was seen.

    lock.py --bin BUILD/bin [--out DIR]      DIR: pictures of its screens, in every look
"""
import sys

from screens import play

if __name__ == "__main__":
    sys.exit(play(__doc__, lambda walk: [walk.server_starts, walk.forum_by_command_line, *walk.lock_scenes()]))
