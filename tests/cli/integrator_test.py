#!/usr/bin/python3
"""Another system reads by the example of docs/integrators.md: a real server, a certificate with the scope "read", tools/integrator/mandat_read.py.

Usage: integrator_test.py --bin DIR. Ends with 77, shown as skipped, where Debian's python3-grpcio is not installed.
"""
import importlib.util
import json
import subprocess
import sys

from forum import MEMBER, ROOT, ForumTest, main

SKIPPED = 77


class Integrator(ForumTest):
    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.manage("issue-client", "case-system", "--scope", "read", "--out", str(cls.work / "case-system"))
        cls.forum.ok("secretary", "meeting", "create", "spring", "--date", "2040-03-09", "--start", "08:30", "--end", "12:00")
        cls.forum.ok("secretary", "plan", "set", "2040", "2040-03-09/08:30-12:00")
        cls.forum.ok(MEMBER, "matter", "submit", "fou", "--title", "FoU-avtal", "--description", "Utse utredare", "--meeting", "spring")

    @classmethod
    def manage(cls, *arguments: str) -> None:
        """In the forum's folder, whose mandatd.toml it finds by itself."""
        subprocess.run([str(cls.binaries / "mandatd"), *arguments], check=True, timeout=60, capture_output=True, cwd=cls.forum.server.folder)

    def ask(self, *arguments: str) -> subprocess.CompletedProcess:
        return subprocess.run(["/usr/bin/python3", str(ROOT / "tools" / "integrator" / "mandat_read.py"), "--server",
                               f"127.0.0.1:{self.forum.server.members}", "--certificates", str(self.work / "case-system"), *arguments],
                              capture_output=True, text=True, timeout=60, check=False)

    def answer(self, call: str, **request) -> dict:
        done = self.ask(call, json.dumps(request))
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def test_another_system_reads_register_meetings_and_matters(self) -> None:
        self.assertEqual(len(self.answer("ListPrincipals")["principals"]), 6)
        self.assertEqual([meeting["id"] for meeting in self.answer("ListMeetings")["meetings"]], ["spring"])
        details = self.answer("GetMeeting", meeting="spring")["meeting"]
        self.assertEqual((details["state"], len(details["deadlines"])), ("planned", 4))
        self.assertEqual(self.answer("GetMatter", matter="fou")["matter"]["summary"]["title"], "FoU-avtal")
        self.assertEqual(self.answer("GetRules", meeting="spring")["rules"]["notice_lead"], 10)

    def test_the_plan_is_read_with_its_review_and_what_it_clashes_with(self) -> None:
        busy = [{"from": "2040-03-09 10:00", "until": "2040-03-09 11:00", "summary": "SKR"},
                {"from": "2040-03-09 12:00", "until": "2040-03-09 13:00", "summary": "later"}]
        plan = self.answer("GetMeetingPlan", year=2040, busy=busy)
        self.assertEqual(plan["warnings"][0], {"what": "too_few_meetings", "given": 1, "needed": 8})
        self.assertEqual([clash["summary"] for clash in plan["meetings"][0]["clashes"]], ["SKR"])

    def test_the_register_of_what_was_received_is_read_onwards(self) -> None:
        lines = self.answer("ListReceived")["received"]
        self.assertEqual([(line["kind"], line["from"], line["thing"]) for line in lines], [("submit_matter", MEMBER, "fou")])
        self.assertNotIn("received", self.answer("ListReceived", after_seq=int(lines[0]["seq"])))

    def test_lists_are_read_page_by_page(self) -> None:
        pages = self.ask("--all", "ListMandates", '{"page_size": 5}')
        self.assertEqual(pages.returncode, 0, pages.stderr)
        sizes = [len(json.loads(page)["mandates"]) for page in pages.stdout.splitlines()]
        self.assertEqual((sum(sizes), max(sizes)), (17, 5))

    def test_what_is_refused_is_said(self) -> None:
        for arguments, status, word in ((("GetMatter", '{"matter": "none"}'), 1, "NOT_FOUND"), (("NoSuchCall",), 2, "ListMandates"),
                                        (("GetMatter", '{"nothing": 1}'), 2, "request"),
                                        (("--timeout", "90", "ListMeetings"), 1, "INVALID_ARGUMENT")):
            done = self.ask(*arguments)
            self.assertEqual((done.returncode, word in done.stderr, done.stdout), (status, True, ""), done.stderr)

    def test_a_revoked_certificate_reads_nothing(self) -> None:
        self.manage("issue-client", "former", "--scope", "read", "--out", str(self.work / "former"))
        self.manage("revoke-client", "former")
        done = self.ask("--certificates", str(self.work / "former"), "ListMeetings")
        self.assertEqual((done.returncode, "PERMISSION_DENIED" in done.stderr), (1, True), done.stderr)


if __name__ == "__main__":
    if importlib.util.find_spec("grpc") is None:
        print("python3-grpcio is not installed: not checked")
        sys.exit(SKIPPED)
    main()
