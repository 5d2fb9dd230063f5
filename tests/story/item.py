#!/usr/bin/python3
"""What a member must do, and one item: from the list to the receipt, with and without a network, in both languages; exit status 0 only if all was seen.

    item.py --bin BUILD/bin [--out DIR]      with --out: pictures too
"""
import sys

from screens import play

if __name__ == "__main__":
    sys.exit(play(__doc__, lambda walk: [walk.server_starts, walk.forum_by_command_line, *walk.item_scenes()]))
