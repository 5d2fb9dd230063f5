#!/usr/bin/python3
"""A secretary's month through the real user interface, by the keyboard alone: from the year's plan to the archive.

    secretary.py --bin BUILD/bin --out DIR [--short]

Server, mail server, the secretary's computer and the members' phones are processes of their own that share one clock, which goes through six weeks. Leaves in
DIR a numbered PNG a picture, mails/*.eml as the mail server got them, minutes.pdf, minutes.docx, site/, archive/, the board as files, and story.json: each step,
and what other people's programs said of those files. Exit status 0 only if every step was seen on screen. --short: fewer people at the screens, and nothing
that LibreOffice makes.
"""
import argparse
import datetime
import json
import pathlib
import shutil
import sys
import tempfile
import zoneinfo

from agenda_scenes import AgendaScenes
from faulty import Faults
from minutes_desk_scenes import MinutesDeskScenes
from notice_scenes import NoticeScenes
from out_scenes import OutScenes
from phone import NotSeen, Phone
from register_scenes import RegisterScenes
from room_scenes import RoomScenes
from secretary_files import SecretaryFiles
from secretary_scenes import SecretaryScenes
from story import ROOT
from walk import Walk

ZONE = zoneinfo.ZoneInfo("Europe/Stockholm")
LEADS = 44  # days from the beginning of the story to its meeting: the matters' deadline, with every holiday that may fall into it
AFTER = 10  # days from the meeting to its end

def last_meeting(today: datetime.date) -> datetime.date:
    """The newest day for a meeting whose story has ended by today, in the middle of a week: before Christmas, and in the year in which the story begins, which
    plans the next one."""
    day = today - datetime.timedelta(days=AFTER)
    while day.weekday() not in (1, 2, 3) or (day.month, day.day) > (12, 17) or (day - datetime.timedelta(days=LEADS)).year != day.year:
        day -= datetime.timedelta(days=1)
    return day


class Secretary(SecretaryScenes, SecretaryFiles, RegisterScenes, AgendaScenes, NoticeScenes, RoomScenes, MinutesDeskScenes, OutScenes, Walk):
    """The scenes of the secretary's pages, one month long, on one server."""

    def __init__(self, bin_dir: pathlib.Path, out: pathlib.Path, work: pathlib.Path, short: bool) -> None:
        self.short = short
        library = bin_dir.parent / "tests" / "libmandat_faulty_device.so"
        assert library.exists(), f"{library} is not built"
        self.clock = Faults(library, work / "nothing", work / "clock")
        self.surroundings = self.clock.environment
        self.meeting_day = day = last_meeting(datetime.date.today())
        self.it_is(-LEADS)
        super().__init__(bin_dir, out, work, ["desk"])
        self.meeting_date = day.isoformat()
        self.tools: dict[str, object] = {}

    # -- the clock --------------------------------------------------------------------------------------------------------

    def it_is(self, days: int, hour: int = 9, minute: int = 0) -> None:
        """So many days after the meeting, at that hour, for everybody."""
        now = datetime.datetime.combine(self.meeting_day + datetime.timedelta(days=days), datetime.time(hour, minute), ZONE)
        self.clock.ahead_ms = int((now - datetime.datetime.now(datetime.timezone.utc)).total_seconds() * 1000)

    def today(self) -> datetime.date:
        now = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(milliseconds=self.clock.ahead_ms)
        return now.astimezone(ZONE).date()

    # -- what there is ----------------------------------------------------------------------------------------------------

    def server_starts(self) -> None:
        """With a mail server beside it; in the whole story with LibreOffice, too."""
        self.server_with_mail('program = "off"' if self.short else "seconds = 900")

    def shot(self, phone: Phone, name: str, only: tuple[str, ...] = ()) -> None:
        """As the desk is; in the short form of a few alone."""
        name = f"{len(self.taken) + 1:02}-{name}"
        self.taken.append(name)
        if not self.short:
            phone.shot(self.out / f"{name}.png")

    # -- the whole --------------------------------------------------------------------------------------------------------

    def run(self) -> bool:
        plan = self.month()
        done, complaints = False, []
        try:
            done = all(self.step(number, scene, None) for number, scene in enumerate(plan, 1))
            if not done and hasattr(self, "chair"):
                self.chair.shot(self.out / "failed.png")
        except NotSeen as error:
            print(f"no picture of it: {error}", flush=True)
        finally:
            complaints = self.close_all()
            ok = not complaints and len(self.steps) == len(plan) and all(step["ok"] for step in self.steps)
            (self.out / "story.json").write_text(json.dumps({"ok": ok, "steps": self.steps, "tools": self.tools}, ensure_ascii=False, indent=2) + "\n")
        return ok

def clear(out: pathlib.Path) -> None:
    """Of what an earlier run left; of nothing else."""
    for old in [*out.glob("[0-9][0-9]-*.png"), *(out / "mails").glob("*.eml"), out / "failed.png", out / "minutes.pdf", out / "minutes.docx"]:
        old.unlink(missing_ok=True)
    if (out / "archive" / "manifest.json").exists():
        shutil.rmtree(out / "archive")

def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=pathlib.Path, default=ROOT / "build" / "bin")
    parser.add_argument("--out", type=pathlib.Path, default=ROOT / "out" / "secretary")
    parser.add_argument("--short", action="store_true")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    clear(arguments.out)
    with tempfile.TemporaryDirectory(prefix="mandat-story-") as work:
        ok = Secretary(arguments.bin.resolve(), arguments.out.resolve(), pathlib.Path(work), arguments.short).run()
    print(f"story: {'every step seen' if ok else 'failed'}; pictures, mails, minutes, pages, archive and story.json in {arguments.out}")
    return 0 if ok else 1

if __name__ == "__main__":
    sys.exit(main())
