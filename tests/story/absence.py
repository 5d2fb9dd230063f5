#!/usr/bin/python3
"""A member who cannot come, and the one who speaks for them: the real app, driven through its driver on a real server, in both languages, with and without a
network; exit status 0 only if every step was seen.

    absence.py --bin BUILD/bin
"""
import argparse
import pathlib
import sys
import tempfile

from screens import Screens
from story import ROOT


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=pathlib.Path, default=ROOT / "build" / "bin")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="mandat-absence-") as work:
        walk = Screens(arguments.bin.resolve(), pathlib.Path(work), pathlib.Path(work), [])
        return 0 if walk.walk([walk.server_starts, walk.forum_by_command_line, *walk.absence_scenes()]) else 1


if __name__ == "__main__":
    sys.exit(main())
