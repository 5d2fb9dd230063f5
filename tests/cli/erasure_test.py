#!/usr/bin/python3
"""Records law by the command line alone: the register, what is held about a person, retention, and an erasure that reaches every device.

Usage: erasure_test.py --bin DIR
"""
import csv
import io
import json
import pathlib
import subprocess
import sys

from forum import MEMBER, PREPARER, ROOT, ForumTest, main

GROUND = "Dokumenthanteringsplan 4.2, beslut 2026-12-01"
SAID = "Gunilla Ek"


class RecordsLaw(ForumTest):
    def seq_of(self, person: str, *arguments: str) -> int:
        return json.loads(self.forum.ok(person, *arguments, "--json"))["seq"]

    def audit(self, path: pathlib.Path, fingerprint: str):
        done = subprocess.run([sys.executable, str(ROOT / "tools" / "auditor" / "mandat_audit.py"), "log", str(path), "--forum", fingerprint, "--json"],
                              capture_output=True, text=True, timeout=60, check=False)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return json.loads(done.stdout)

    def test_an_erasure_reaches_server_and_devices_and_the_log_still_holds(self) -> None:
        forum = self.forum
        described = forum.json(MEMBER, "describe", MEMBER, "--name", SAID, "--email", "gunilla@exempel.se")
        seq, statement = described["seq"], described["statement"]
        receipt = self.work / "before.receipt"
        forum.ok(MEMBER, "export", str(receipt), "--receipt", statement)
        forum.ok(PREPARER, "status")
        preview = forum.json("secretary", "erase", str(seq), "--ground", GROUND, "--preview")
        self.assertEqual((preview["kind"], preview["goes"]["describe_person"]["name"]), ("describe_person", SAID))
        self.assertEqual(preview["stays"]["describe_person"], {"person": MEMBER})
        self.assertIn("not allowed", forum.refused("chair", "erase", str(seq), "--ground", GROUND, "--yes"))
        erased = forum.json("secretary", "erase", str(seq), "--ground", GROUND, "--yes")
        self.assertEqual(erased["state"], "received")
        self.assertIn("already exists", forum.refused("secretary", "erase", str(seq), "--ground", GROUND, "--yes"))
        self.assertIn("not erasable; field: keys; given: found_forum", forum.refused("secretary", "erase", "1", "--ground", GROUND, "--yes"))
        # A device that comes later, and the server after a start, see what the others see.
        forum.server.close()
        forum.server.start()
        link = forum.json("secretary", "invite", "region-director")["link"]
        forum.ok("region-director", "enrol", link, "--yes")
        fingerprint = forum.json("secretary", "status")["fingerprint"]
        for person in ("secretary", "chair", MEMBER, PREPARER, "region-director"):
            path = self.work / f"{person}.mandat"
            written = forum.json(person, "export", str(path))
            self.assertEqual((written["kind"], written["bytes"], written["fingerprint"]), ("log", path.stat().st_size, fingerprint))
            self.assertEqual(path.stat().st_mode & 0o777, 0o600, "what a meeting says is not for everybody on the machine")
            self.assertNotIn(SAID.encode(), path.read_bytes(), person)
            checked = subprocess.run([str(self.binaries / "mandat"), "verify", str(path), "--fingerprint", fingerprint, "--json"], capture_output=True,
                                     text=True, timeout=60, check=False)
            self.assertEqual(checked.returncode, 0, checked.stdout + checked.stderr)
            self.assertIn("1 erased", json.loads(checked.stdout)["detail"])
            self.assertEqual(self.audit(path, fingerprint)["erased"], 1, person)
            self.assertEqual(forum.json(person, "status")["alarms"], [])
            slip = subprocess.run([str(self.binaries / "mandat"), "verify", str(path), "--fingerprint", fingerprint[:-1]], capture_output=True, text=True,
                                  timeout=60, check=False)
            self.assertEqual((slip.returncode, slip.stdout), (2, ""), "a slip in the fingerprint is no word about the log")
            self.assertIn("40 digits", slip.stderr)
        # A receipt from before carries its statement: it holds as it did. Nobody can make another one.
        checked = subprocess.run([str(self.binaries / "mandat"), "verify", str(receipt), "--fingerprint", fingerprint], capture_output=True, text=True,
                                 timeout=60, check=False)
        self.assertEqual(checked.returncode, 0, checked.stdout + checked.stderr)
        self.assertEqual(forum.run(MEMBER, "export", str(self.work / "after.receipt"), "--receipt", statement).returncode, 1)
        # And the log goes on over it.
        forum.ok("secretary", "describe", MEMBER, "--name", "Ny person")

    def test_the_register_lists_what_came_in_and_nothing_that_was_said(self) -> None:
        forum = self.forum
        seq = self.seq_of(MEMBER, "matter", "submit", "bidrag", "--title", "Bidrag till hemlig förening", "--description", "Ansökan")
        lines = forum.json("secretary", "register")
        line = next(line for line in lines if line["seq"] == seq)
        self.assertEqual((line["kind"], line["from"], line["channel"], line["matter"], line["entered_by"]), ("submit_matter", MEMBER, "app", "bidrag", ""))
        self.assertEqual(forum.json("secretary", "register", "--to", "2001-01-01"), [])
        text = forum.ok("secretary", "register", "--csv", "--from", "2001-01-01")
        rows = list(csv.DictReader(io.StringIO(text)))
        self.assertEqual([int(row["seq"]) for row in rows], [line["seq"] for line in lines])
        self.assertNotIn("hemlig", text)
        self.assertEqual(forum.run("secretary", "register", "--from", "i går").returncode, 2)

    def test_all_that_is_held_about_a_person_is_written_out(self) -> None:
        forum = self.forum
        forum.ok(PREPARER, "describe", PREPARER, "--name", "Bo Berg")
        seq = self.seq_of("secretary", "matter", "submit", "via-mejl", "--title", "Avtal", "--description", "Nytt", "--for", PREPARER,
                          "--evidence", "Hej, kan vi ta upp avtalet?")
        out = self.work / "utdrag"
        forum.ok("secretary", "extract-person", PREPARER, "--out", str(out))
        extract = json.loads((out / "extract.json").read_text())
        self.assertEqual((extract["about"]["name"], len(extract["about"]["devices"])), ("Bo Berg", 1))
        self.assertEqual([mandate["mandate"] for mandate in extract["about"]["mandates"]], ["karlskrona-older"])
        entered = next(record for record in extract["records"] if record["seq"] == seq)
        self.assertEqual((entered["concern"], entered["evidence"][0]["text"]), (["spoken"], "Hej, kan vi ta upp avtalet?"))
        self.assertEqual(len(entered["evidence"][0]["text_sha256"]), 64)
        self.assertIn("Bo Berg", (out / "extract.txt").read_text())
        self.assertEqual((out / "extract.json").stat().st_mode & 0o777, 0o600)
        nobody = self.work / "ingen"
        forum.ok("secretary", "extract-person", "nobody-here", "--out", str(nobody))
        self.assertEqual(json.loads((nobody / "extract.json").read_text())["records"], [])

    def test_what_is_due_follows_from_the_years_that_were_decided(self) -> None:
        forum = self.forum
        self.seq_of(MEMBER, "describe", MEMBER, "--name", "Någon")
        self.assertEqual(forum.json("secretary", "retention")["due"], [])
        due = forum.json("secretary", "retention", "--register-years", "0")
        kinds = {record["kind"] for record in due["due"]}
        self.assertIn("describe_person", kinds)
        self.assertNotIn("found_forum", kinds)
        self.assertGreater(due["classes"]["kept"]["records"], 5)
        self.assertEqual(due["classes"]["kept"]["due"], 0)


if __name__ == "__main__":
    main()
