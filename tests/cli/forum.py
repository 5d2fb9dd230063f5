"""A forum for tests of the command line: a real server, a device for each of a few people."""
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "story"))
from server import Server  # noqa: E402

MEMBER, PREPARER = "ronneby-care-chief", "karlskrona-older-chief"


class Forum:
    def __init__(self, work: pathlib.Path, binaries: pathlib.Path, people: tuple[str, ...] = ("chair", MEMBER, PREPARER)) -> None:
        self.work = work
        self.binaries = binaries
        self.server = Server(binaries / "mandatd", ROOT / "tests" / "data" / "lsvo.forum.toml", work / "server")
        self.ok("secretary", "found", self.server.founding_link, "--yes")
        for person in people:
            link = json.loads(self.ok("secretary", "invite", person, "--json"))["link"]
            self.ok(person, "enrol", link, "--yes")

    def run(self, person: str, *arguments: str) -> subprocess.CompletedProcess:
        return subprocess.run([str(self.binaries / "mandat"), *arguments, "--device", str(self.work / person)], capture_output=True, text=True,
                              timeout=60, check=False)

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
