#!/usr/bin/python3
"""The auditor's command line: what it says of a good file, a bad one, and one that cannot be read."""

import base64
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest
from types import SimpleNamespace

import ledger
import register

HERE = pathlib.Path(__file__).resolve().parent
VECTORS = HERE.parents[1] / "tests" / "data" / "vectors"


class CommandLine(unittest.TestCase):
    def setUp(self):
        self.directory = tempfile.TemporaryDirectory()
        self.addCleanup(self.directory.cleanup)

    def vector(self, name):
        """The path of a file with the vector's bytes, and its forum's id."""
        vector = json.loads((VECTORS / f"{name}.json").read_text(encoding="utf-8"))
        path = pathlib.Path(self.directory.name) / "file"
        path.write_bytes(base64.b64decode(vector["bytes"]))
        return str(path), vector["forum"]

    def run_auditor(self, *arguments):
        return subprocess.run([sys.executable, HERE / "mandat_audit.py", *arguments], capture_output=True, text=True,
                              check=False)

    def test_a_good_log_holds_under_its_id_and_its_fingerprint(self):
        path, forum = self.vector("logs/happy-path")
        for known_as in (forum, ledger.fingerprint(bytes.fromhex(forum))):
            result = self.run_auditor("log", path, "--forum", known_as, "--json")
            self.assertEqual(result.returncode, 0, result.stdout)
            said = json.loads(result.stdout)
            self.assertEqual((said["ok"], said["records"], said["findings"]), (True, 17, []))

    def test_another_fingerprint_is_another_forum(self):
        path, _ = self.vector("logs/happy-path")
        result = self.run_auditor("log", path, "--forum", "12345 " * 8)
        self.assertEqual(result.returncode, 1)
        self.assertIn("wrong_forum", result.stdout)

    def test_a_ghost_is_named_with_its_record(self):
        path, forum = self.vector("logs/ghost-speaks")
        result = self.run_auditor("log", path, "--forum", forum, "--json")
        self.assertEqual(result.returncode, 1)
        said = json.loads(result.stdout)
        self.assertEqual([(f["fault"], f["seq"]) for f in said["findings"]], [("ghost", 18)])

    def test_a_receipt_names_what_was_said_by_whom(self):
        path, forum = self.vector("receipts/receipt-happy-path")
        result = self.run_auditor("receipt", path, "--forum", forum, "--json")
        self.assertEqual(result.returncode, 0, result.stdout)
        said = json.loads(result.stdout)
        self.assertEqual((said["person"], said["act"], said["seq"]), ("anna", "DeclarePosition", 10))

    def test_a_referral_names_who_sent_it_and_a_changed_file_is_found(self):
        path, forum = self.vector("referrals/referral-happy-path")
        for known_as in (forum, ledger.fingerprint(bytes.fromhex(forum))):
            result = self.run_auditor("referral", path, "--forum", known_as, "--json")
            self.assertEqual(result.returncode, 0, result.stdout)
            said = json.loads(result.stdout)
            self.assertEqual((said["act"], said["seq"]), ("ReferOut", 18))
        path, forum = self.vector("referrals/referral-minutes-byte")
        result = self.run_auditor("referral", path, "--forum", forum)
        self.assertEqual((result.returncode, "wrong_file" in result.stdout), (1, True))

    def test_what_cannot_be_read_is_status_2(self):
        path, forum = self.vector("logs/happy-path")
        for arguments in (("log", path + "x", "--forum", forum), ("log", path, "--forum", "0"), ("log", path),
                          ("vectors", self.directory.name)):
            self.assertEqual(self.run_auditor(*arguments).returncode, 2, arguments)


FORUM_FILE = """
[offices]
secretary = { person = "sara" }
[[mandate]]
id = "care"
holder = "vera"
"""


def entered_for(person):
    return SimpleNamespace(channel=3, stated_by=person)


class WhoTakesBackAWord(unittest.TestCase):
    """A word of Vera's mandate, and who may withdraw it."""

    def setUp(self):
        founding = SimpleNamespace(device_id=b"d", person="sara", act=SimpleNamespace(
            forum_file=FORUM_FILE, log_key=b"l", recovery_key=b"r", signing_key=b"s"))
        self.register = register.Register(founding)
        self.register.meetings["m1"] = ("2026-12-18", "rut", "sara")

    def said(self, person, kind, **fields):
        self.register.apply(SimpleNamespace(statement_id=b"word", person=person, device_id=b"x", device_counter=1,
                                            act=SimpleNamespace(kind=kind, meeting="m1", **fields)), 1)

    def declared(self, person, entered=None):
        self.said(person, "DeclarePosition", mandate="care", entered=entered)
        return b"word"

    def may_withdraw(self, person, position, entered=None):
        act = SimpleNamespace(kind="WithdrawPosition", position=position, entered=entered)
        try:
            self.register.check_act(SimpleNamespace(device_id=b"x"), act, person, False)
        except register.NotAllowed as refused:
            self.assertEqual((refused.fault, str(refused)), ("not_allowed", "a position is withdrawn by whose word it is"))
            return False
        return True

    def test_what_all_present_said_the_secretary_takes_back_for_a_member_and_not_as_an_own_word(self):
        self.said("sara", "DeclareForPresent", silent=[])
        position = register.said_position(b"word", "care")
        self.assertFalse(self.may_withdraw("sara", position))
        self.assertTrue(self.may_withdraw("sara", position, entered_for("vera")))
        self.assertTrue(self.may_withdraw("vera", position))
        self.assertFalse(self.may_withdraw("olle", position))

    def test_a_word_that_the_secretary_entered_is_not_the_secretarys_own(self):
        position = self.declared("sara", entered_for("vera"))
        self.assertFalse(self.may_withdraw("sara", position))
        self.assertTrue(self.may_withdraw("sara", position, entered_for("vera")))
        self.assertTrue(self.may_withdraw("vera", position))

    def test_who_signed_a_word_as_their_own_takes_it_back(self):
        for entered in (None, entered_for("dan")):
            position = self.declared("dan", entered)
            self.assertTrue(self.may_withdraw("dan", position))
            self.assertFalse(self.may_withdraw("dora", position))


if __name__ == "__main__":
    unittest.main()
