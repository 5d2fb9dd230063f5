#!/usr/bin/python3
"""Another system's gRPC, which we did not write, reads the register and a forecast over mutual TLS, and gets nothing that its scope does not give.

Usage: read_test.py --bin DIR. Ends with 77, shown as skipped, where there is no Node, or npm could not fetch @grpc/grpc-js.
"""
import json
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "cli"))
from forum import MEMBER, PREPARER, ROOT, ForumTest, day, main  # noqa: E402

SKIPPED = 77


class ThirdParty(ForumTest):
    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.manage("issue-client", "case-system", "--scope", "read", "--out", str(cls.work / "case-system"))
        say = lambda *words: cls.forum.ok("secretary", *words)  # noqa: E731
        say("describe", PREPARER, "--name", "Alva Norrgård", "--email", "alva@exempel.se")
        say("meeting", "create", "spring", "--date", day(40), "--start", "08:30", "--end", "12:00")
        say("item", "set", "spring", "plan", "--number", "1", "--title", "Äldreplan", "--class", "subject", "--areas", "older")
        say("item", "propose", "spring", "1", "--clause", "anta planen")
        say("agenda", "notice", "spring")
        cls.forum.ok(PREPARER, "declare", "spring", "1", "approve", "--comment", "Bra plan")
        cls.forum.ok(MEMBER, "answer", "spring", "absent")

    @classmethod
    def manage(cls, *arguments: str) -> None:
        subprocess.run([str(cls.binaries / "mandatd"), *arguments, "--config", str(cls.forum.server.folder / "mandatd.toml")], check=True, timeout=60,
                       capture_output=True)

    def ask(self, *questions: dict, certificates: str = "case-system") -> list[dict]:
        done = subprocess.run(["node", str(HERE / "read.js"), f"127.0.0.1:{self.forum.server.members}", str(self.work / certificates), str(ROOT / "proto")],
                              input="".join(json.dumps(question) + "\n" for question in questions), capture_output=True, text=True, timeout=120, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        return [json.loads(line) for line in done.stdout.splitlines()]

    def test_it_reads_the_register_page_by_page(self) -> None:
        principals, mandates, people = self.ask({"call": "ListPrincipals"}, {"call": "ListMandates", "request": {"page_size": 5}, "all": "mandates"},
                                                {"call": "ListPeople", "all": "people"})
        self.assertEqual([row["name"] for row in principals["answer"]["principals"]][:2], ["Karlshamns kommun", "Karlskrona kommun"])
        self.assertEqual((len(mandates["answer"]["mandates"]), mandates["answer"]["pages"]), (17, 4))
        held = next(row for row in mandates["answer"]["mandates"] if row["id"] == "karlskrona-older")
        self.assertEqual((held["holder_name"], held["areas"], held["active"]), ("Alva Norrgård", ["older"], True))
        self.assertIn("Alva Norrgård", [row["name"] for row in people["answer"]["people"]])
        self.assertNotIn("exempel.se", json.dumps(people))  # names and functions, no addresses

    def test_it_reads_a_forecast_and_who_is_missing(self) -> None:
        forecast, = self.ask({"call": "GetForecast", "request": {"meeting": "spring"}})
        item, = forecast["answer"]["items"]
        self.assertEqual(item["item"], "plan")
        self.assertEqual(item["verdict"], "blocked")
        self.assertEqual(item["uncovered"], ["ronneby-care"])
        self.assertIn("solvesborg-care", item["uncertain"])
        self.assertNotIn("karlskrona-older", item["uncertain"] + item["missing"])

    def test_it_sees_that_somebody_declared_and_not_yet_what(self) -> None:
        positions, = self.ask({"call": "ListPositions", "request": {"meeting": "spring", "item": "plan"}, "all": "positions"})
        position, = positions["answer"]["positions"]
        self.assertEqual(position["mandate"], "karlskrona-older")
        self.assertNotIn("Bra plan", json.dumps(positions))

    def test_it_is_refused_what_its_scope_does_not_give(self) -> None:
        submit, status, minutes, unknown = self.ask({"service": "MemberService", "call": "Submit", "request": {}},
                                                    {"service": "MemberService", "call": "DocumentStatus", "request": {}},
                                                    {"call": "GetMinutes", "request": {"meeting": "spring"}}, {"call": "GetMeeting", "request": {"meeting": "none"}})
        self.assertEqual([told["status"] for told in (submit, status, minutes, unknown)], ["UNAUTHENTICATED", "UNAUTHENTICATED", "NOT_FOUND", "NOT_FOUND"])

    def test_a_call_without_a_deadline_or_with_one_that_is_too_long_is_refused(self) -> None:
        self.assertEqual([told["status"] for told in self.ask({"call": "ListMeetings", "seconds": 0}, {"call": "ListMeetings", "seconds": 90})],
                         ["INVALID_ARGUMENT", "INVALID_ARGUMENT"])

    def test_a_revoked_certificate_and_one_of_another_authority_read_nothing(self) -> None:
        self.manage("issue-client", "former", "--scope", "read", "--out", str(self.work / "former"))
        self.assertEqual(self.ask({"call": "ListMeetings"}, certificates="former")[0]["status"], "OK")
        self.manage("revoke-client", "former")
        self.assertEqual(self.ask({"call": "ListMeetings"}, certificates="former")[0]["status"], "PERMISSION_DENIED")
        forged = self.work / "forged"
        shutil.copytree(self.work / "case-system", forged)
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", str(forged / "client.key"), "-out",
                        str(forged / "client.pem"), "-subj", "/CN=case-system", "-days", "2"], check=True, capture_output=True, timeout=60)
        self.assertEqual(self.ask({"call": "ListMeetings", "seconds": 5}, certificates="forged")[0]["status"] in ("UNAVAILABLE", "DEADLINE_EXCEEDED"), True)


if __name__ == "__main__":
    if shutil.which("node") is None or not (HERE / "node_modules" / "@grpc" / "grpc-js").is_dir():
        print("Node or @grpc/grpc-js is not here: not checked")
        sys.exit(SKIPPED)
    main()
