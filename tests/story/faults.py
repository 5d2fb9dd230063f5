#!/usr/bin/python3
"""A phone that breaks, driven through the real app on a real server; exit status 0 only if nothing signed was lost and nothing was sent twice.

    faults.py --bin BUILD/bin [--out DIR] [--every] [--seed N] kill|full|damaged|clock|month|devices ...

DIR: pictures of what the screens say, in every look. --every: each write, or page, there is, instead of some by chance.
"""
import argparse
import pathlib
import sys
import tempfile

from fault_disk_scenes import DiskScenes
from fault_kill_scenes import KillScenes
from fault_time_scenes import TimeScenes
from screens import LOOKS, Screens
from story import ROOT


class BrokenPhones(KillScenes, DiskScenes, TimeScenes, Screens):
    pass


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=pathlib.Path, default=ROOT / "build" / "bin")
    parser.add_argument("--out", type=pathlib.Path)
    parser.add_argument("--every", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("faults", nargs="+", choices=["kill", "full", "damaged", "clock", "month", "devices"])
    arguments = parser.parse_args()
    if arguments.out:
        arguments.out.mkdir(parents=True, exist_ok=True)
    for fault in arguments.faults:
        with tempfile.TemporaryDirectory(prefix=f"mandat-fault-{fault}-") as work:
            walk = BrokenPhones(arguments.bin.resolve(), (arguments.out or pathlib.Path(work)).resolve(), pathlib.Path(work), list(LOOKS) if arguments.out else [])
            walk.every, walk.seed = arguments.every, arguments.seed
            print(f"{fault}: seed {arguments.seed}{', everywhere' if arguments.every else ''}", flush=True)
            if not walk.walk(getattr(walk, f"{fault}_scenes")()):
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
