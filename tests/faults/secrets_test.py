#!/usr/bin/python3
"""Plays a forum with the product's own programs and then searches every byte that they left on disk, logs and temporary files included, for what must
not be there in the clear: words of a position, a paper, keys, codes of invitations and links.

secrets_test.py MANDATD MANDAT FORUM_FILE. Looked for as text, UTF-16, hex and base64, while the programs run and after they were killed. Exit status 0:
nothing found, and the search itself finds all of it in the log of a program that writes down what it sends.
"""
import base64
import datetime
import json
import os
import pathlib
import re
import secrets
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from ports import free_port  # noqa: E402
from processes import kill_at_once  # noqa: E402

TOKEN = "forhandlingsord-" + secrets.token_hex(8)
NUMBER = "19121212-1212"
PAPER = "papperets-ord-" + secrets.token_hex(8)


def spellings(value):
    """Every way in which bytes are usually written down."""
    raw = value if isinstance(value, bytes) else value.encode()
    found = {raw, raw.hex().encode(), raw.hex().upper().encode()}
    if not isinstance(value, bytes):
        found |= {value.encode("utf-16-le"), value.encode("utf-16-be")}
    for shift in range(3):
        # Base64 of the value at any place in something longer: without the symbols that its neighbours share.
        for encode in (base64.b64encode, base64.urlsafe_b64encode):
            text = encode(b"\0" * shift + raw).rstrip(b"=")
            found.add(text[(0, 2, 3)[shift]:(len(raw) + shift) // 3 * 4])
    return {spelling for spelling in found if len(spelling) >= 8}


def search(root, needles, allowed=()):
    """[(file, what)] for each needle that stands in a file where it is not allowed to."""
    hits = []
    for path in sorted(pathlib.Path(root).rglob("*")):
        if not path.is_file() or path.is_symlink():
            continue
        data = path.read_bytes()
        name = str(path.relative_to(root))
        for what, spelled in needles.items():
            if (name, what) not in allowed and any(spelling in data for spelling in spelled):
                hits.append((name, what))
    return hits


class Stage:
    def __init__(self, mandatd, mandat, forum_file):
        self.mandatd, self.mandat, self.forum_file = mandatd, mandat, forum_file
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="mandat-secrets-"))
        # What people brought along and read on their screens: not searched.
        self.aside = pathlib.Path(tempfile.mkdtemp(prefix="mandat-secrets-aside-"))
        for folder in ("home", "tmp", "logs"):
            (self.root / folder).mkdir()
        self.environment = {"PATH": "/usr/bin:/bin", "HOME": str(self.root / "home"), "TMPDIR": str(self.root / "tmp"), "LANG": "C.UTF-8"}
        self.server = None
        self.needles = {}
        self.allowed = set()

    def need(self, what, value, *places):
        self.needles[what] = spellings(value)
        self.allowed |= {(place, what) for place in places}

    def log(self, name):
        return open(self.root / "logs" / name, "ab")

    def run(self, name, *arguments, ok=True, extra=None):
        """What the device `name` says on its screen; what goes to standard error is kept as a log is."""
        with self.log(f"{name}.log") as log:
            done = subprocess.run([self.mandat, *arguments, "--device", str(self.root / name)], stdout=subprocess.PIPE, stderr=log,
                                  env=self.environment | (extra or {}), timeout=90)
        if ok and done.returncode != 0:
            raise RuntimeError(f"mandat {arguments[0]}: {done.returncode}: {(self.root / 'logs' / f'{name}.log').read_text(errors='replace')[-600:]}")
        return done.stdout.decode()

    def start(self):
        ready = self.root / "logs" / "ready"
        ready.unlink(missing_ok=True)
        with self.log("server.log") as log:
            self.server = subprocess.Popen([self.mandatd, "up", "--config", str(self.root / "forum" / "mandatd.toml"), "--ready-file", str(ready)],
                                           stdout=log, stderr=log, env=self.environment)
        deadline = time.monotonic() + 60
        while not ready.exists():
            if self.server.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError("mandatd did not start: " + (self.root / "logs" / "server.log").read_text(errors="replace")[-600:])
            time.sleep(0.02)  # waits for another process; the deadline bounds it

    def kill(self):
        """kill -9 of the supervisor and of both processes that it runs."""
        if not self.server or self.server.poll() is not None:
            return
        kill_at_once(self.server)

    def close(self):
        self.kill()
        shutil.rmtree(self.root)
        shutil.rmtree(self.aside)


def prepare(stage):
    data = stage.root / "forum"
    init = subprocess.run([stage.mandatd, "init", "--forum", stage.forum_file, "--data", str(data), "--listen", f"127.0.0.1:{free_port()}", "--gate",
                           f"127.0.0.1:{free_port()}", "--ballast-mib", "1"], capture_output=True, text=True, check=True, env=stage.environment, timeout=60)
    link = re.search(r"mandat://found\S+", init.stdout).group(0)
    with open(data / "mandatd.toml", "a", encoding="utf-8") as config:
        config.write('\n[log]\nlevel = "debug"\n')
    stage.need("the founding secret", base64.urlsafe_b64decode(re.search(r"secret=([^&]+)", link).group(1) + "=="))
    stage.need("the database key", bytes.fromhex((data / "keys/database.key").read_text()), "forum/keys/database.key")
    stage.need("the log key", bytes.fromhex((data / "keys/log.key").read_text()), "forum/keys/log.key")
    stage.needles["a private key"] = {b"PRIVATE KEY"}
    keys = [path for path in data.rglob("*") if path.is_file() and b"PRIVATE KEY" in path.read_bytes()]
    assert {path.relative_to(data).parts[0] for path in keys} == {"keys", "members", "gate"}, keys
    stage.allowed |= {(str(path.relative_to(stage.root)), "a private key") for path in keys}
    for path in keys + [data / "keys/database.key", data / "keys/log.key"]:
        assert path.stat().st_mode & 0o077 == 0, f"{path} can be read by others"
    return link


def play(stage):
    link = prepare(stage)
    stage.start()
    said = stage.run("secretary", "found", link, "--yes")
    recovery = re.search(r"kept nowhere:\s+(.+)", said).group(1).strip()
    stage.need("the recovery key", recovery)
    stage.need("the recovery key without dashes", re.sub(r"[\s-]", "", recovery))
    papers = stage.aside / "papers"
    papers.mkdir()
    (papers / "underlag.pdf").write_bytes(b"%PDF-1.4\n% " + PAPER.encode() * 40 + b"\n%%EOF\n")
    (stage.aside / "meeting.toml").write_text(
        '[meeting]\nid = "m1"\ntitle = "Prov"\nstart = "08:30"\nend = "12:00"\nplace = "Karlskrona"\n\n[[item]]\nid = "i1"\nnumber = 1\ntitle = "Prov"\n'
        'kind = "decision"\nclass = "subject"\nsubject_areas = ["older"]\nsummary = "Prov"\nclauses = ["anta"]\npapers = ["underlag.pdf"]\n', encoding="utf-8")
    day = (datetime.date.today() + datetime.timedelta(days=60)).isoformat()
    stage.run("secretary", "import-meeting", str(stage.aside / "meeting.toml"), "--date", day)
    typed = json.loads(stage.run("secretary", "invite", "karlskrona-older-chief", "--typed", "--json"))
    linked = json.loads(stage.run("secretary", "invite", "region-director", "--json"))
    stage.need("a typed code", typed["code"])
    stage.need("a typed code without dashes", typed["code"].replace("-", ""))
    stage.need("a link's code", re.search(r"code=([^&]+)", linked["link"]).group(1))
    stage.run("member", "enrol", typed["link"], "--code", typed["code"], "--yes")
    stage.run("director", "enrol", linked["link"], "--yes")
    for name in ("secretary", "member", "director"):
        key = stage.root / name / "key"
        assert key.stat().st_mode & 0o077 == 0 and key.stat().st_size == 32
        stage.need(f"the device key of {name}", key.read_bytes(), f"{name}/key")
    words = f"{TOKEN} om {NUMBER}"
    stage.need("the words of a position", TOKEN)
    stage.need("a personal number", NUMBER)
    stage.need("a paper", PAPER)
    stage.run("member", "declare", "m1", "1", "reject", "--comment", words)
    # And what goes wrong is no reason to write it down.
    stage.run("member", "declare", "m1", "9", "reject", "--comment", words, ok=False)
    stage.run("stranger", "enrol", linked["link"], "--yes", ok=False)
    stage.run("director", "declare", "m1", "1", "approve", "--comment", words, "--offline")
    return words


def main():
    mandatd, mandat, forum_file = sys.argv[1:4]
    stage = Stage(mandatd, mandat, forum_file)
    failures = []
    try:
        words = play(stage)
        failures += [("while it runs", *hit) for hit in search(stage.root, stage.needles, stage.allowed)]
        stage.kill()
        failures += [("after kill -9", *hit) for hit in search(stage.root, stage.needles, stage.allowed)]
        files = [path for path in stage.root.rglob("*") if path.is_file()]
        logs = sum(path.stat().st_size for path in (stage.root / "logs").iterdir())

        # The search is not blind: a device that logs what it sends (gRPC's own trace, switched on) is found out, and so is every way of writing.
        stage.start()
        stage.run("member", "declare", "m1", "1", "approve", "--comment", words, extra={"GRPC_TRACE": "all", "GRPC_VERBOSITY": "DEBUG"})
        traced = {hit for hit in search(stage.root, stage.needles, stage.allowed) if hit[0] == "logs/member.log"}
        planted = []
        for what, spelled in stage.needles.items():
            for spelling in spelled:
                place = stage.root / "logs" / "planted"
                place.write_bytes(b"submit body=" + spelling + b" status=ok\n")
                planted.append(("logs/planted", what) in search(stage.root, {what: spelled}))
        (stage.root / "logs" / "planted").unlink()
        print(f"secrets: {len(files)} files and {logs} bytes of logs searched for {len(stage.needles)} secrets in "
              f"{sum(map(len, stage.needles.values()))} spellings; {len(failures)} found; planted {sum(planted)} of {len(planted)} found; a device that "
              f"traces its calls: {sorted(what for _, what in traced)}")
        if not traced:
            failures.append(("mutant", "logs/member.log", "a device that writes down what it sends was not found out"))
        if not all(planted):
            failures.append(("mutant", "logs/planted", "a planted secret was not found"))
    finally:
        stage.close()
    for when, where, what in failures:
        print(f"FAILED: {when}: {what} in {where}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
