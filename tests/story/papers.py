#!/usr/bin/python3
"""Papers, as a member has them: the real app, driven through its driver on a real server, in both languages; exit status 0 only if every step was seen.

    papers.py --bin BUILD/bin
"""
import sys

from screens import play

if __name__ == "__main__":
    sys.exit(play(__doc__, lambda walk: [walk.server_starts, walk.forum_by_command_line, *walk.paper_scenes()]))
