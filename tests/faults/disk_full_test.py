#!/usr/bin/python3
"""A real disk that is really full: the server refuses, goes on reading, gives up its ballast, ends cleanly and takes words again once there is room.

Usage: disk_full_test.py MANDATD MANDAT FORUM_FILE. Needs to mount a small disk of its own (root, in a namespace of mounts); exits with 77 where it may not.
"""

import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from ports import free_port  # noqa: E402

DISK = 48 << 20
LOW = DISK // 20  # below it nothing is taken; below a quarter of it the ballast goes
SKIPPED = 77


class Forum:
    def __init__(self, root, mandatd, mandat, forum_file):
        self.root, self.mandatd, self.mandat, self.forum_file = root, mandatd, mandat, forum_file
        self.data = root / "disk" / "forum"
        self.environment = {"PATH": "/usr/bin:/bin", "HOME": str(root), "TMPDIR": str(root), "LANG": "C.UTF-8"}
        self.log = root / "server.log"
        self.server = None

    def init(self):
        done = subprocess.run([self.mandatd, "init", "--forum", self.forum_file, "--data", str(self.data), "--listen", f"127.0.0.1:{free_port()}", "--gate",
                               f"127.0.0.1:{free_port()}", "--ballast-mib", "8"], capture_output=True, text=True, check=True, env=self.environment, timeout=60)
        return re.search(r"mandat://found\S+", done.stdout).group(0)

    def start(self):
        ready = self.root / "ready"
        ready.unlink(missing_ok=True)
        with open(self.log, "ab") as log:
            self.server = subprocess.Popen([self.mandatd, "up", "--config", str(self.data / "mandatd.toml"), "--ready-file", str(ready)], stdout=log, stderr=log,
                                           env=self.environment)
        self.until("the server is ready", ready.exists)

    def until(self, what, holds):
        deadline = time.monotonic() + 60
        while not holds():
            if time.monotonic() > deadline or self.server.poll() is not None:
                raise RuntimeError(f"never: {what}; {self.log.read_text(errors='replace')[-800:]}")
            time.sleep(0.02)  # waits for another process; the deadline bounds it

    def stop(self):
        self.server.send_signal(signal.SIGTERM)
        return self.server.wait(60)

    def run(self, *arguments):
        done = subprocess.run([self.mandat, *arguments, "--device", str(self.root / "device")], capture_output=True, text=True, env=self.environment, timeout=120)
        if done.returncode != 0:
            raise RuntimeError(f"mandat {arguments[0]}: {done.returncode}: {done.stdout[-300:]} {done.stderr[-600:]}")
        return done

    def events(self, name):
        lines = (line for line in self.log.read_text(errors="replace").splitlines() if line.startswith("{"))
        return sum(1 for line in lines if json.loads(line).get("event") == name)

    def describe(self, person, seconds=60):
        """What the device says of the statement: recorded, or kept until the server takes it, for which it waits so long."""
        return self.run("describe", person, "--name", "Alva", "--timeout", str(seconds)).stdout


def fill(path, leave):
    """Everything but `leave` bytes of the disk."""
    with open(path, "wb", buffering=0) as filler:
        while True:
            disk = os.statvfs(path.parent)
            room = disk.f_bavail * disk.f_frsize - leave
            if room <= 0:
                return
            filler.write(b"\0" * min(room, 1 << 20))


def play(forum):
    link = forum.init()
    ballast = forum.data / "ballast"
    assert ballast.stat().st_blocks * 512 >= 8 << 20, "the ballast is set aside by init"
    forum.start()
    forum.run("found", link, "--yes")
    assert "kept here" not in forum.describe("region-director")
    filler = forum.root / "disk" / "filler"

    fill(filler, LOW // 2)
    forum.until("it says that the disk is full", lambda: forum.events("disk.full") == 1)
    assert ballast.exists(), "there is some room still"
    size = (forum.data / "log.db-wal").stat().st_size
    said = forum.describe("ronneby-care-chief", 5)
    assert "kept here" in said, said
    assert (forum.data / "log.db-wal").stat().st_size == size, "nothing was written"
    forum.run("status", "--timeout", "10")  # answers; what is kept goes on waiting

    fill(filler.with_name("filler2"), LOW // 16)
    forum.until("the ballast is given up", lambda: not ballast.exists())
    forum.run("status", "--timeout", "10")
    assert forum.stop() == 0, "it ends cleanly on a full disk"

    forum.start()
    forum.until("it says so again", lambda: forum.events("disk.full") == 2)
    filler.unlink()
    filler.with_name("filler2").unlink()
    forum.until("it takes words again", lambda: forum.events("disk.room_again") == 1)
    said = forum.describe("karlskrona-older-chief")
    assert "kept here" not in said, said
    assert ballast.stat().st_blocks * 512 >= 8 << 20, "the ballast is back"
    assert forum.stop() == 0
    assert forum.events("log.write_failed") == 0


def main():
    inside = sys.argv[1:2] == ["--inside"]
    if not inside:
        if os.geteuid() != 0 or subprocess.run(["unshare", "-m", "true"], check=False).returncode != 0:
            print("skipped: a small disk cannot be mounted here (root and unshare are needed)")
            return SKIPPED
        return subprocess.run(["unshare", "-m", sys.executable, "-B", __file__, "--inside", *sys.argv[1:]], check=False).returncode
    root = pathlib.Path(tempfile.mkdtemp(prefix="mandat-disk-full-"))
    (root / "disk").mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", str(root / "disk")], check=False).returncode == 0
    if not mounted:
        shutil.rmtree(root)
        print("skipped: a small disk cannot be mounted here")
        return SKIPPED
    forum = Forum(root, *sys.argv[2:5])
    try:
        play(forum)
    finally:
        if forum.server and forum.server.poll() is None:
            forum.stop()
        subprocess.run(["umount", str(root / "disk")], check=False)
        shutil.rmtree(root, ignore_errors=True)
    print("a full disk: refused, read on, ended cleanly, went on")
    return 0


if __name__ == "__main__":
    sys.exit(main())
