#!/usr/bin/python3
"""Matters of a member's own and extra meetings: the real app, driven through its driver on a real server, in both languages; exit status 0 only if every step
was seen.

    matter.py --bin BUILD/bin
"""
import sys

from screens import play

if __name__ == "__main__":
    sys.exit(play(__doc__, lambda walk: walk.matter_scenes()))
