#!/usr/bin/python3
"""All devices of the secretary's office are lost: the key that was printed at the founding appoints a new one.

Usage: recover_test.py --bin DIR
"""
import json
import re
import subprocess

from forum import MEMBER, PREPARER, ForumTest, main


class Recovery(ForumTest):
    def recover(self, carrier: str, person: str, key: str) -> subprocess.CompletedProcess:
        return self.forum.run(carrier, "recover", person, "--json", typed=key + "\n")

    def test_the_printed_key_appoints_a_secretary_and_any_members_device_carries_it(self) -> None:
        forum = self.forum
        key = re.search(r"^ +([0-9A-Z]{4}(?:-[0-9A-Z]+)+)$", forum.founded, re.MULTILINE).group(1)
        for wrong, said in ((key[:-1] + ("0" if key[-1] != "0" else "1"), "wrong symbol"), ("", "wrong symbol")):
            done = self.recover(MEMBER, PREPARER, wrong)
            self.assertEqual((done.returncode, done.stdout), (1, ""))
            self.assertIn(said, done.stderr)
        self.assertIn("not allowed", forum.refused(PREPARER, "invite", "somebody"))
        done = self.recover(MEMBER, PREPARER, key.lower().replace("-", " "))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertNotIn(key, done.stdout + done.stderr)
        link = json.loads(done.stdout)["link"]
        # Nothing has changed until the new secretary joins.
        forum.ok("secretary", "invite", "somebody")
        joined = forum.ok("new-secretary", "enrol", link, "--yes")
        self.assertIn(PREPARER, joined)
        forum.enrol_by("new-secretary", "ronneby-social-chief")
        self.assertIn("not allowed", forum.refused("secretary", "invite", "somebody"))
        # A second loss: the same key once more.
        again = self.recover(MEMBER, "chair", key)
        self.assertEqual(again.returncode, 0, again.stderr)
        forum.ok("third-secretary", "enrol", json.loads(again.stdout)["link"], "--yes")
        self.assertIn("not allowed", forum.refused("new-secretary", "invite", "somebody"))
        log = self.work / "log.mandat"
        forum.ok(MEMBER, "export", str(log))
        fingerprint = re.search(r"Fingerprint: (.+)", forum.founded).group(1)
        checked = subprocess.run([str(self.binaries / "mandat"), "verify", str(log), "--fingerprint", fingerprint], capture_output=True, text=True,
                                 timeout=60, check=False)
        self.assertEqual(checked.returncode, 0, checked.stdout + checked.stderr)


if __name__ == "__main__":
    main()
