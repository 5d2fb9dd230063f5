#!/usr/bin/python3
"""The notice of a meeting goes out with its proof, and those who owe something are asked again, by the keyboard alone; exit status 0 only if all was seen.

    notice_desk.py --bin BUILD/bin [--out DIR]      with --out: pictures too
"""
import sys

from screens import play

if __name__ == "__main__":
    sys.exit(play(__doc__, lambda walk: [walk.server_with_mail, *walk.notice_scenes()]))
