#!/usr/bin/python3
"""The board of a council of two hundred mandates and sixty items: only what is in sight is made, and a frame while it is scrolled is timed by Qt itself.

    board_scale.py --bin BUILD/bin [--out DIR]      prints the frames' times; with --out: pictures too
"""
import os
import re
import statistics
import sys

from keyboard import Keyboard
from screens import play
from walk import DESK

MANDATES, ITEMS = 200, 60
# Half a thousand statements, each signed, sent and answered: on a machine that has other things to do it takes its time.
PATIENTLY = ("--timeout", "600")
MOST_IN_SIGHT = 900  # accessible names of a board of which twenty lines and twenty columns are in sight, and all around it
FRAME = re.compile(r"Frame rendered with '\w+' renderloop in (\d+)ms")


class Scale:
    def __init__(self, walk) -> None:
        self.walk = walk

    def a_large_council(self) -> None:
        walk = self.walk
        walk.mandat("found", walk.server.founding_link, "--yes", "--name", "Kommandoraden")
        principals = ["Karlskrona", "Karlshamn", "Ronneby", "Sölvesborg", "Olofström", "Region Blekinge"]
        lines = ["namn;e-post;huvudman;uppdrag;sakområden"]
        lines += [f"Ledamot {n};ledamot{n}@exempel.se;{principals[n % 6]};Chef, enhet {n};Äldre" for n in range(MANDATES)]
        (walk.work / "register.csv").write_text("\n".join(lines) + "\n")
        walk.mandat("register", "import", str(walk.work / "register.csv"), "--reason", "Ett stort råd", *PATIENTLY)
        items = "".join(f'\n[[item]]\nid = "x{n}"\nnumber = {n}\ntitle = "Ärende nummer {n} om samverkan"\nkind = "decision"\nclass = "subject"\n'
                        f'subject_areas = ["older"]\nclauses = ["godkänna förslag {n}"]\n' for n in range(1, ITEMS + 1))
        (walk.work / "meeting" / "large.toml").write_text('[meeting]\nid = "large"\ntitle = "Stort möte"\nstart = "08:30"\nend = "12:00"\n' + items)
        walk.mandat("import-meeting", str(walk.work / "meeting" / "large.toml"), "--date", walk.meeting_date, "--send-notice", *PATIENTLY)

    def the_board_is_scrolled(self) -> None:
        walk = self.walk
        os.environ["QT_LOGGING_RULES"] = "qt.scenegraph.time.renderloop.debug=true"
        phone = walk.phone("desk", (1440, 900))
        walk.enrols(phone, walk.mandat("invite", "chair")["link"])
        keys = Keyboard(phone)
        keys.key("Ctrl+5")
        phone.see("~Enhet 1, Karlshamns kommun, ärende 1: saknas")
        walk.shot(phone, "board-large", DESK)
        names = len(phone.names())
        assert names < MOST_IN_SIGHT, f"{names} names: more is made than is in sight"
        keys.reach("~Pilarna går mellan rutorna")
        log = walk.work / "desk" / "app.log"
        before = log.stat().st_size
        for key in ["PgDown"] * 22 + ["PgUp"] * 22 + ["Right"] * 59 + ["Left"] * 59:
            keys.key(key)
        frames = [int(ms) for ms in FRAME.findall(log.read_bytes()[before:].decode(errors="replace"))]
        assert frames, "Qt has told of no frame"
        frames.sort()
        print(f"board of {MANDATES} x {ITEMS}, {len(frames)} frames: median {statistics.median(frames)} ms, p95 {frames[len(frames) * 95 // 100]} ms, "
              f"worst {frames[-1]} ms")
        assert len(phone.names()) < MOST_IN_SIGHT, "what has gone out of sight stays"


def scenes(walk) -> list:
    scale = Scale(walk)
    return [walk.server_starts, scale.a_large_council, scale.the_board_is_scrolled]


if __name__ == "__main__":
    sys.exit(play(__doc__, scenes))
