#!/usr/bin/python3
"""Joining, locking and leaving: the real app, driven through its driver on real servers, in both languages; exit status 0 only if every step was seen.

    lock.py --bin BUILD/bin [--out DIR]      DIR: pictures of its screens, in every look
"""
import argparse
import pathlib
import sys
import tempfile

from screens import LOOKS, Screens
from story import ROOT


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=pathlib.Path, default=ROOT / "build" / "bin")
    parser.add_argument("--out", type=pathlib.Path)
    arguments = parser.parse_args()
    if arguments.out:
        arguments.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="mandat-lock-") as work:
        walk = Screens(arguments.bin.resolve(), (arguments.out or pathlib.Path(work)).resolve(), pathlib.Path(work), list(LOOKS) if arguments.out else [])
        return 0 if walk.walk([walk.server_starts, walk.forum_by_command_line, *walk.lock_scenes()]) else 1


if __name__ == "__main__":
    sys.exit(main())
