#!/usr/bin/python3
"""The server's directory is lost and restored from an older copy, three times: the secretary begins a new epoch, and nothing that anybody had signed is gone.

restore_test.py MANDATD MANDAT FORUM_FILE, with the product's own programs. What was recorded after the copy: a changed position, another member's first
one, a whole meeting with a position on it, and a device that only enrolled then. Each comes back with the time at which it was received first, its receipt
holds, and the auditor, which shares no code, accepts log and receipts.
"""
import datetime
import json
import pathlib
import re
import shutil
import signal
import subprocess
import sys

from secrets_test import Stage, free_port

AUDITOR = pathlib.Path(__file__).resolve().parents[2] / "tools/auditor/mandat_audit.py"
ITEM = """
[[item]]
id = "i{number}"
number = {number}
title = "Prov {number}"
kind = "decision"
class = "subject"
subject_areas = ["older"]
summary = "Prov"
clauses = ["anta"]
"""


class Restore:
    def __init__(self, stage):
        self.stage, self.data, self.copy = stage, stage.root / "forum", stage.aside / "copy"
        self.fingerprint = ""

    def stop(self):
        self.stage.server.send_signal(signal.SIGTERM)
        assert self.stage.server.wait(30) == 0, "the server did not stop"

    def back_up(self):
        self.stop()
        shutil.copytree(self.data, self.copy, ignore=shutil.ignore_patterns("gate.sock", "serve.lock"))
        self.stage.start()

    def restore(self, marked):
        self.stop()
        shutil.rmtree(self.data)
        shutil.copytree(self.copy, self.data)
        if marked:
            subprocess.run([self.stage.mandatd, "restored", "--config", str(self.data / "mandatd.toml")], capture_output=True, text=True, check=True,
                           env=self.stage.environment, timeout=60)
        self.stage.start()

    def meeting(self, name):
        path = self.stage.aside / "meeting.toml"
        head = f'[meeting]\nid = "{name}"\ntitle = "Prov"\nstart = "08:30"\nend = "12:00"\nplace = "Karlskrona"\n'
        path.write_text(head + ITEM.format(number=1) + ITEM.format(number=2), encoding="utf-8")
        day = (datetime.date.today() + datetime.timedelta(days=60)).isoformat()
        self.stage.run("secretary", "import-meeting", str(path), "--date", day)

    def enrol(self, name, person):
        invitation = json.loads(self.stage.run("secretary", "invite", person, "--json"))
        self.stage.run(name, "enrol", invitation["link"], "--yes")

    def declare(self, name, meeting, item, stance, *more):
        return json.loads(self.stage.run(name, "declare", meeting, item, stance, "--json", *more))

    def status(self, name):
        return json.loads(self.stage.run(name, "status", "--json"))

    def refused(self, name, *arguments):
        """What the program says on standard error as it fails."""
        log = self.stage.root / "logs" / f"{name}.log"
        before = log.stat().st_size if log.exists() else 0
        done = subprocess.run([self.stage.mandat, *arguments, "--device", str(self.stage.root / name)], capture_output=True, text=True,
                              stdin=subprocess.DEVNULL, env=self.stage.environment, timeout=90, check=False)
        assert done.returncode == 1, (arguments, done.returncode, done.stdout, done.stderr, before)
        return done.stderr

    def audit(self, kind, path):
        done = subprocess.run(["/usr/bin/python3", "-B", AUDITOR, kind, str(path), "--forum", self.fingerprint, "--json"], capture_output=True,
                              text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return json.loads(done.stdout)

    def receipt(self, name, statement):
        """The receipt's place and time, checked by both programs."""
        path = self.stage.aside / "receipt.mandat"
        self.stage.run(name, "export", str(path), "--receipt", statement)
        audited = self.audit("receipt", path)
        assert audited["statement_id"] == statement, audited
        verified = subprocess.run([self.stage.mandat, "verify", str(path), "--fingerprint", self.fingerprint, "--json"], capture_output=True,
                                  text=True, check=True, env=self.stage.environment)
        return json.loads(verified.stdout)

    def log(self, name, epoch):
        path = self.stage.aside / "log.mandat"
        self.stage.run(name, "export", str(path))
        audited = self.audit("log", path)
        assert audited["epoch"] == epoch, audited
        return audited


def play(stage):
    forum = Restore(stage)
    init = subprocess.run([stage.mandatd, "init", "--forum", stage.forum_file, "--data", str(forum.data), "--listen", f"127.0.0.1:{free_port()}",
                           "--gate", f"127.0.0.1:{free_port()}"], capture_output=True, text=True, check=True, env=stage.environment, timeout=60)
    stage.start()
    stage.run("secretary", "found", re.search(r"mandat://found\S+", init.stdout).group(0), "--yes")
    forum.fingerprint = forum.status("secretary")["fingerprint"]
    forum.meeting("m1")
    forum.enrol("member", "karlskrona-older-chief")
    forum.enrol("director", "region-director")
    signed = [("member", forum.declare("member", "m1", "1", "approve")["statement"])]
    forum.back_up()

    signed.append(("member", forum.declare("member", "m1", "1", "reject")["statement"]))
    signed.append(("director", forum.declare("director", "m1", "1", "approve")["statement"]))
    forum.meeting("m2")
    signed.append(("member", forum.declare("member", "m2", "1", "approve")["statement"]))
    forum.enrol("late", "ronneby-care-chief")
    signed.append(("late", forum.declare("late", "m2", "2", "refer_back")["statement"]))
    before = forum.status("secretary")["records"]
    received = {statement: forum.receipt(name, statement) for name, statement in signed}
    assert {receipt["epoch"] for receipt in received.values()} == {1}, received

    for epoch in (2, 3, 4):
        # The last time the operator says that it is a copy.
        marked = epoch == 4
        forum.restore(marked)
        said = forum.refused("member", "status")
        if marked:
            # It waits, and says so; what follows is what was told before.
            now = said.splitlines()[0]
            assert "refused" in now and "rollback" not in now, said
        else:
            # Whoever comes before the word is said raises the alarm, and says why.
            assert "rollback" in said, said
            assert epoch == 2 or "epoch 2, which is gone" in said, said
        waiting = forum.declare("director", "m1", "2", "abstain", "--offline")
        assert waiting["state"] == "waiting", waiting

        # Not by a member, not without a yes.
        said = forum.refused("member", "restore", "begin-epoch", "--reason", "Prov", "--yes")
        assert "refused" in said, said
        said = forum.refused("secretary", "restore", "begin-epoch", "--reason", "Disken gick sönder")
        assert f"Epoch {epoch} would begin" in said, said
        began = json.loads(stage.run("secretary", "restore", "begin-epoch", "--reason", "Disken gick sönder", "--yes", "--json"))
        assert began["epoch"] == epoch and began["lost"] > 0 and began["seq"] == began["kept"] + 1, began
        assert began["offered"]["taken"] >= 8 and began["offered"]["refused"] == began["offered"]["not_yet"] == 0, began

        if not marked:
            stage.run("member", "restore", "follow")
        signed.append(("director", waiting["statement"]))
        for name in ("member", "director", "late", "secretary"):
            status = forum.status(name)
            assert status["waiting"] == 0, (name, status)
            mine = {entry["statement"]: entry for entry in status["outbox"]}
            for owner, statement in signed:
                assert owner != name or mine[statement]["state"] == "received", (name, statement, mine[statement])
        records = {forum.status(name)["records"] for name in ("member", "director", "late", "secretary")}
        assert len(records) == 1 and records.pop() > before, records
        for name, statement in signed:
            receipt = forum.receipt(name, statement)
            first = received.setdefault(statement, receipt)
            assert receipt["received_ms"] == first["received_ms"], (name, first, receipt)
            assert receipt["epoch"] == (1 if statement == signed[0][1] else epoch), (name, receipt)
        audited = forum.log("secretary", epoch)
        print(f"restore: epoch {epoch}: {began['lost']} records lost, {began['offered']['taken']} offered again by the secretary's device, "
              f"{len(signed)} receipts hold, the auditor accepts a log of {audited['records']} records")


def main():
    stage = Stage(*sys.argv[1:4])
    try:
        play(stage)
    finally:
        stage.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
