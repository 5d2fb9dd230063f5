"""A forum for tests of the command line: a real server, a device for each of a few people."""
import argparse
import datetime
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "story"))
from server import Server  # noqa: E402

STAND_IN = ROOT / "tests" / "renditions" / "stand_in" / "bin" / "soffice"
MEMBER, PREPARER = "ronneby-care-chief", "karlskrona-older-chief"


def day(ahead: int) -> str:
    return (datetime.date.today() + datetime.timedelta(days=ahead)).isoformat()


class Forum:
    def __init__(self, work: pathlib.Path, binaries: pathlib.Path, people: tuple[str, ...] = ("chair", MEMBER, PREPARER)) -> None:
        self.work = work
        self.binaries = binaries
        self.server = Server(binaries / "mandatd", ROOT / "tests" / "data" / "lsvo.forum.toml", work / "server")
        self.founded = self.ok("secretary", "found", self.server.founding_link, "--yes")
        for person in people:
            self.enrol(person)

    def enrol(self, person: str) -> None:
        self.enrol_by("secretary", person)

    def enrol_by(self, inviter: str, person: str) -> None:
        self.ok(person, "enrol", self.json(inviter, "invite", person)["link"], "--yes")

    def run(self, person: str, *arguments: str, typed: str = "") -> subprocess.CompletedProcess:
        return subprocess.run([str(self.binaries / "mandat"), *arguments, "--device", str(self.work / person)], capture_output=True, text=True,
                              timeout=150, check=False, input=typed)

    def ok(self, person: str, *arguments: str) -> str:
        done = self.run(person, *arguments)
        assert done.returncode == 0, f"{person}: {arguments}: {done.stdout}{done.stderr}"
        return done.stdout

    def refused(self, person: str, *arguments: str) -> str:
        done = self.run(person, *arguments)
        assert done.returncode == 1, f"{person}: {arguments}: {done.returncode} {done.stdout}{done.stderr}"
        assert "refused: " in done.stderr, done.stderr
        return done.stderr

    def json(self, person: str, *arguments: str):
        return json.loads(self.ok(person, *arguments, "--json"))

    def statement(self, person: str, *arguments: str) -> str:
        """The id of what was stated."""
        return self.json(person, *arguments)["statement"]


class ForumTest(unittest.TestCase):
    """A forum for all tests of a class, in a folder that goes with it."""

    binaries = pathlib.Path()
    libreoffice = False  # also where a test is about what happens around a conversion

    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = tempfile.TemporaryDirectory(prefix="mandat-cli-")
        cls.work = pathlib.Path(cls.folder.name)
        cls.addClassCleanup(cls.folder.cleanup)
        cls.forum = cls.found(cls.work)

    @classmethod
    def found(cls, folder: pathlib.Path) -> Forum:
        folder.mkdir(exist_ok=True)
        forum = Forum(folder, cls.binaries)
        cls.addClassCleanup(lambda: forum.server.close())
        return forum


def main() -> None:
    """Every test of the program that calls it; --bin says where the programs under test are, --libreoffice that nothing stands in for it anywhere."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", type=pathlib.Path, required=True)
    parser.add_argument("--libreoffice", action="store_true")
    options, rest = parser.parse_known_args()
    ForumTest.binaries, ForumTest.libreoffice = options.bin.resolve(), options.libreoffice
    unittest.main(argv=[sys.argv[0], *rest])
