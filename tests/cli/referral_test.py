#!/usr/bin/python3
"""A matter goes from one forum to another as a bundle, by the command line alone: two real servers, two secretaries, and the auditor between them.

Usage: referral_test.py --bin DIR
"""
import json
import pathlib
import subprocess
import tempfile

from forum import MEMBER, ROOT, ForumTest, main

AUDITOR = ROOT / "tools" / "auditor" / "mandat_audit.py"


class Referral(ForumTest):
    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = tempfile.TemporaryDirectory(prefix="mandat-refer-")
        cls.addClassCleanup(cls.folder.cleanup)
        cls.work = pathlib.Path(cls.folder.name)
        cls.sender = cls.found(cls.work / "sender")
        cls.receiver = cls.found(cls.work / "receiver")

    def refer(self, matter: str, *more: str) -> tuple[pathlib.Path, str]:
        """The bundle of a new matter with a paper, and the sender's fingerprint."""
        paper = self.work / f"{matter}.txt"
        paper.write_text(f"Kalkyl för {matter}")
        self.sender.ok(MEMBER, "matter", "submit", matter, "--title", "FoU-avtal", "--description", "Utse utredare", "--document", str(paper))
        bundle = self.work / f"{matter}.referral"
        made = self.sender.json("secretary", "refer", "out", matter, "--to", "Samverkansnämnden", "--text", "För ställningstagande",
                                "--out", str(bundle), *more)
        self.assertEqual(made["files"], 1)
        again = self.work / f"{matter}.again"
        self.sender.ok("secretary", "refer", "bundle", made["statement"], "--out", str(again))
        self.assertEqual(json.loads(self.verify(again, self.fingerprint()).stdout)["statement"], made["statement"])
        return bundle, self.fingerprint()

    def fingerprint(self) -> str:
        return self.sender.json("secretary", "status")["fingerprint"]

    def verify(self, bundle: pathlib.Path, fingerprint: str, *more: str) -> subprocess.CompletedProcess:
        return subprocess.run([str(self.binaries / "mandat"), "refer", "verify", str(bundle), "--fingerprint", fingerprint, "--json", *more],
                              capture_output=True, text=True, timeout=60, check=False)

    def audit(self, bundle: pathlib.Path, fingerprint: str) -> subprocess.CompletedProcess:
        return subprocess.run(["/usr/bin/python3", str(AUDITOR), "referral", str(bundle), "--forum", fingerprint, "--json"],
                              capture_output=True, text=True, timeout=60, check=False)

    def test_what_one_forum_refers_another_checks_and_takes_in_once(self) -> None:
        bundle, fingerprint = self.refer("fou")
        verified = self.verify(bundle, fingerprint, "--files", str(self.work / "files"))
        self.assertEqual(verified.returncode, 0, verified.stderr)
        said = json.loads(verified.stdout)
        self.assertEqual((said["what"], said["person"], said["to"], len(said["files"])), ("matter fou", "secretary", "Samverkansnämnden", 1))
        self.assertEqual([path.read_text() for path in (self.work / "files").iterdir()], ["Kalkyl för fou"])
        audited = self.audit(bundle, fingerprint)
        self.assertEqual(audited.returncode, 0, audited.stdout + audited.stderr)
        self.assertEqual(json.loads(audited.stdout)["seq"], said["seq"])

        blind = self.receiver.run("secretary", "refer", "take-in", str(bundle))
        self.assertEqual((blind.returncode, "fingerprint" in blind.stderr), (1, True), blind.stderr)
        self.assertIn("not allowed", self.receiver.refused(MEMBER, "refer", "take-in", str(bundle), "--fingerprint", fingerprint))
        self.receiver.ok("secretary", "refer", "take-in", str(bundle), "--fingerprint", fingerprint, "--matter", "from-lsvo")
        shown = self.receiver.json(MEMBER, "matter", "show", "from-lsvo")
        self.assertEqual((shown["title"], shown["description"], shown["state"]), ("matter fou", "För ställningstagande", "in_preparation"))
        self.assertIn("already exists", self.receiver.refused("secretary", "refer", "take-in", str(bundle), "--matter", "again"))
        # A second one of the same forum is known by the first.
        second, _ = self.refer("lokaler")
        self.receiver.ok("secretary", "refer", "take-in", str(second))

    def test_a_paper_that_was_handed_in_twice_goes_along_once(self) -> None:
        paper = self.work / "kalkyl.txt"
        paper.write_text("Kalkyl")
        self.sender.ok(MEMBER, "matter", "submit", "twice", "--title", "Avtal", "--description", "Nytt avtal", "--document", str(paper))
        self.sender.ok("secretary", "matter", "review", "twice", "--request", "Kalkyl saknas")
        self.sender.ok(MEMBER, "matter", "complete", "twice", "--text", "Den fanns med", "--document", str(paper))
        bundle = self.work / "twice.referral"
        made = self.sender.json("secretary", "refer", "out", "twice", "--to", "Samverkansnämnden", "--document", str(paper), "--out", str(bundle))
        self.assertEqual(made["files"], 1)
        self.assertEqual(self.verify(bundle, self.fingerprint()).returncode, 0)

    def test_a_paragraph_of_issued_minutes_is_referred_with_the_minutes(self) -> None:
        agenda = self.work / "held.toml"
        agenda.write_text('[meeting]\nid = "held"\ntitle = "Sammanträde"\ndate = 2026-03-13\n\n'
                          '[[item]]\nid = "plan"\nnumber = 1\ntitle = "Årets plan"\nkind = "decision"\nclass = "forum"\n'
                          'clauses = ["godkänna planen"]\n')
        # The other way round: each forum may refer to the other.
        forum, other = self.receiver, self.sender
        say = lambda *words: forum.ok("secretary", *words)  # noqa: E731
        fingerprint = forum.json("secretary", "status")["fingerprint"]
        say("import-meeting", str(agenda), "--send-notice")
        say("meeting", "open", "held")
        for mandate in ("karlskrona-older", "region-director"):
            say("attendance", "held", mandate, "present")
        say("minutes", "adjusters", "held", "karlskrona-older", "region-director")
        say("item", "decide", "held", "1", "approved", "--deviation", "Övriga hade förhinder")
        early = forum.run("secretary", "refer", "out", "held", "--to", "Samverkansnämnden", "--out", str(self.work / "early"))
        self.assertEqual((early.returncode, "issued for signing" in early.stderr), (1, True), early.stderr)
        say("meeting", "close", "held")
        say("minutes", "issue", "held")
        paragraph = json.loads(say("minutes", "show", "held", "--json"))["paragraphs"][0]["number"]
        bundle = self.work / "paragraph.referral"
        say("refer", "out", paragraph, "--to", "Samverkansnämnden", "--out", str(bundle))
        said = json.loads(self.verify(bundle, fingerprint).stdout)
        self.assertEqual((said["ok"], said["what"]), (True, f"§ {paragraph} Årets plan"))
        self.assertEqual([file["media_type"] for file in said["files"]], ["application/vnd.mandat.minutes"])
        self.assertEqual(self.audit(bundle, fingerprint).returncode, 0)
        other.ok("secretary", "refer", "take-in", str(bundle), "--fingerprint", fingerprint, "--matter", "paragraph")
        self.assertEqual(other.json(MEMBER, "matter", "show", "paragraph")["title"], f"§ {paragraph} Årets plan")

    def test_a_bundle_that_was_changed_or_is_somebody_elses_is_named_and_not_taken_in(self) -> None:
        bundle, fingerprint = self.refer("bemanning", "--to-id", "ab" * 32)
        elsewhere = self.receiver.run("secretary", "refer", "take-in", str(bundle), "--fingerprint", fingerprint)
        self.assertEqual((elsewhere.returncode, "another forum" in elsewhere.stderr), (1, True), elsewhere.stderr)
        changed = self.work / "changed.referral"
        data = bundle.read_bytes()
        at = data.index("Kalkyl".encode())
        changed.write_bytes(data[:at] + b"x" + data[at + 1:])
        own = self.receiver.json("secretary", "status")["fingerprint"]
        for path, known_as, fault in ((changed, fingerprint, "wrong_file"), (bundle, own, "wrong_forum")):
            refused = self.verify(path, known_as)
            self.assertEqual(refused.returncode, 1, refused.stdout)
            self.assertTrue(json.loads(refused.stdout)["detail"].startswith(fault), refused.stdout)
            audited = self.audit(path, known_as)
            self.assertEqual((audited.returncode, json.loads(audited.stdout)["findings"][0]["fault"]), (1, fault))
            self.assertEqual(self.receiver.run("secretary", "refer", "take-in", str(path), "--fingerprint", known_as).returncode, 1)
        broken = self.work / "broken.referral"
        broken.write_bytes(b"\xff" * 40)
        self.assertIn("malformed", self.verify(broken, fingerprint).stdout)

    def test_a_matters_earlier_way_is_noted_and_a_mandate_is_described(self) -> None:
        forum = self.receiver
        forum.ok(MEMBER, "matter", "submit", "plan", "--title", "Plan", "--description", "Ny plan")
        forum.ok("secretary", "matter", "note", "plan", "--date", "2024-06-14", "--text", "Presenterades för rådet")
        self.assertEqual(forum.json(MEMBER, "matter", "show", "plan")["history"], [{"date": "2024-06-14", "what": "Presenterades för rådet"}])
        self.assertIn("not allowed", forum.refused(MEMBER, "matter", "note", "plan", "--date", "2024-06-15", "--text", "x"))
        describe = ("mandate", "describe", "karlskrona-older", "--title", "Äldrechef", "--reason", "Ny delegationsordning")
        self.assertIn("not allowed", forum.refused(MEMBER, *describe))
        forum.ok("secretary", *describe)
        neither = forum.run("secretary", "mandate", "assign", "karlskrona-older")
        self.assertEqual(neither.returncode, 2, neither.stderr)
        forum.ok("secretary", "mandate", "assign", "karlskrona-older", "--holder", "p-17", "--from", "2027-02-01", "--basis", "4.2")


if __name__ == "__main__":
    main()
