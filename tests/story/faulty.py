"""A device that breaks: the real app with tests/app/device/faulty_device.cc before its system, and what the server's log says afterwards."""
import collections
import contextlib
import mmap
import os
import pathlib
import re
import struct
import subprocess
import sys

from phone import PATIENCE, NotSeen, Phone
from server import Cable
from story import ROOT

sys.path.insert(0, str(ROOT / "tools" / "auditor"))
from wire import decode  # noqa: E402

FIELDS = {"writes": (0, "<Q"), "die_at": (8, "<Q"), "full": (16, "<Q"), "refused": (24, "<Q"), "ahead_ms": (32, "<q")}
HOUR_MS = 3600 * 1000
DAY_MS = 24 * HOUR_MS


class Faults:
    """What is wrong with one device (or server); takes effect at once. `writes` and `refused` are read, the others set."""

    def __init__(self, library: pathlib.Path, under: pathlib.Path, file: pathlib.Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.exists():
            file.write_bytes(bytes(64))
        with open(file, "r+b") as opened:
            object.__setattr__(self, "map", mmap.mmap(opened.fileno(), 64))
        object.__setattr__(self, "environment", {"LD_PRELOAD": str(library), "MANDAT_FAULTY": str(file), "MANDAT_FAULTY_UNDER": str(under)})

    def __getattr__(self, name: str) -> int:
        at, kind = FIELDS[name]
        return struct.unpack_from(kind, self.map, at)[0]

    def __setattr__(self, name: str, value: int) -> None:
        at, kind = FIELDS[name]
        struct.pack_into(kind, self.map, at, value)


class FaultyWalk:
    """For a walk (screens.py's Screens): phones that break, and the log that they are held against."""

    def faulty(self, name: str, ahead_ms: int = 0) -> Phone:
        """Starts it (again) with its own files, faults and cable; the faults and the cable stay those that it had. `ahead_ms`: of its first start."""
        kept = self.__dict__.setdefault("devices", {})
        if name not in kept:
            cable = Cable(self.server.members, self.server.gate)
            self.closing.append(cable.close)
            library = self.bin.parent / "tests" / "libmandat_faulty_device.so"
            assert library.exists(), f"{library} is not built"
            kept[name] = (cable, Faults(library, self.work / name / "data", self.work / f"{name}.faults"))
            kept[name][1].ahead_ms = ahead_ms
        cable, faults = kept[name]
        phone = Phone(name, self.bin / "mandat-app-driven", self.work / name,
                      ["--members-through", f"127.0.0.1:{cable.members}", "--gate-through", f"127.0.0.1:{cable.gate}"], environment=faults.environment)
        self.closing.append(phone.close)
        phone.cable, phone.faults, phone.look = cable, faults, "phone"
        return phone

    def joins_faulty(self, name: str, person: str, ahead_ms: int = 0) -> Phone:
        phone = self.faulty(name, ahead_ms)
        self.enrols(phone, self.mandat("invite", person)["link"])
        return phone

    def opens(self, name: str) -> Phone:
        phone = self.faulty(name)
        self.unlock(phone)
        return phone

    def says(self, phone: Phone, stance: str, comment: str, hand_in: bool = True) -> None:
        """A position with words of its own, that are found again in the log."""
        self.to_item(phone)
        self.begins(phone)
        phone.press(stance)
        phone.type("Kommentar", comment)
        if hand_in:
            phone.press("Lämna in")
            phone.gone("Lämna in", 30)

    def begins(self, phone: Phone) -> None:
        names = phone.names()
        for wanted in ("Fortsätt med utkastet", "Ta ställning", "Ändra"):
            if wanted in names:
                phone.press(wanted)
                phone.see("Lämna in")
                return
        raise NotSeen(f"{phone.name}: nowhere to declare: {' | '.join(names)}")

    def all_is_sent(self, phone: Phone, seconds: float = 120) -> None:
        phone.press("Jag")
        # What was announced to screen readers, several things at once, stands on: it tells of what has been.
        waiting = re.compile(r"Väntar på [^.]*|Skickas(, \d+ %)?")
        self.until(lambda: not any(waiting.fullmatch(name) for name in phone.names()), lambda: f"{phone.name}: not sent: {' | '.join(phone.names())}", seconds)

    def log(self) -> list:
        """Every statement in the server's log as the secretary sees it, verified: (its author, its act, its sealed part or None)."""
        path = self.work / "log.mandat"
        path.unlink(missing_ok=True)
        exported = subprocess.run([str(self.bin / "mandat"), "export", str(path), "--device", str(self.work / "cli")], capture_output=True, text=True)
        assert exported.returncode == 0, exported.stderr
        fingerprint = self.mandat("status")["fingerprint"]
        done = subprocess.run([str(self.bin / "mandat"), "verify", str(path), "--fingerprint", fingerprint], capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
        said, ids = [], collections.Counter()
        for record in decode("LogFile", path.read_bytes()).records:
            if record.body is None:
                continue
            statement = decode("Statement", record.body.statement)
            ids[statement.statement_id] += 1
            said.append((statement.person, statement.act, decode("SealedPart", record.sealed.sealed) if record.sealed else None))
        assert max(ids.values()) == 1, "a statement stands twice in the log"
        return said

    def comments(self) -> collections.Counter:
        """How often each comment came in as a position of its own."""
        return collections.Counter(sealed.comment for _, act, sealed in self.log() if act.kind == "DeclarePosition" and sealed is not None)


def died(phone: Phone, flow) -> bool:
    """Runs it; True if the device died in the middle of it. From here on it dies no more."""
    problem = None
    try:
        flow()
    except (NotSeen, OSError) as error:
        problem = error
    at = phone.faults.die_at
    phone.faults.die_at = 0
    if phone.faults.writes >= at:
        # It has come to that write: its end is under way, unless that was counted while the number was being changed.
        with contextlib.suppress(subprocess.TimeoutExpired):
            phone.process.wait(PATIENCE)
    if phone.process.poll() is None:
        if problem is not None:
            raise problem
        return False
    assert phone.process.returncode == -9, f"it ended by itself with {phone.process.returncode}"
    phone.close()
    return True


def environment_with(extra: dict[str, str]) -> dict[str, str]:
    return dict(os.environ, **extra)


def named(name: str, scene, *arguments):
    """A scene with its arguments, by a name of its own."""
    def plays() -> None:
        scene(*arguments)
    plays.__name__ = name
    return plays
