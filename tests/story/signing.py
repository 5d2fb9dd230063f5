#!/usr/bin/python3
"""Minutes are read, signed and refused on a phone, and an assignment is reported, with and without a network, in both languages.

    signing.py --bin BUILD/bin [--out DIR]      with --out: pictures too
"""
import sys

from screens import play

if __name__ == "__main__":
    sys.exit(play(__doc__, lambda walk: [walk.server_starts, walk.forum_by_command_line, *walk.signing_scenes()]))
