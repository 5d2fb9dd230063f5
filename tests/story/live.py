#!/usr/bin/python3
"""A meeting that goes on, followed on a phone: the real app, driven through its driver on a real server, in both languages; exit status 0 only if every step
was seen.

    live.py --bin BUILD/bin
"""
import sys

from screens import play

if __name__ == "__main__":
    sys.exit(play(__doc__, lambda walk: walk.live_scenes()))
