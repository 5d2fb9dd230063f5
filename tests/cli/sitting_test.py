#!/usr/bin/python3
"""A meeting and its minutes by the command line: who is there, what is decided and how, adjustment and signatures, corrections, what goes out and to whom.

Usage: sitting_test.py --bin DIR
"""
import datetime
import re
import subprocess

from forum import MEMBER, PREPARER, ROOT, ForumTest, day, main

REGION = "region-director"
MINE, CARE = "ronneby-care", "karlskrona-older"


class Sitting(ForumTest):
    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.forum.enrol(REGION)

    def say(self, *words: str) -> str:
        return self.forum.ok("secretary", *words)

    def open(self, meeting: str, *items: tuple[str, str]) -> None:
        """A meeting with decision items {id: class}, opened, with three members there."""
        self.say("meeting", "create", meeting, "--date", datetime.date.today().isoformat(), "--place", "Teams")
        for number, (item, decision_class) in enumerate(items, 1):
            more = ("--areas", "older") if decision_class == "subject" else ()
            self.say("item", "set", meeting, item, "--number", str(number), "--title", f"Ärende {item}", "--class", decision_class, *more)
            self.say("item", "propose", meeting, str(number), "--clause", f"anta {item}")
        self.say("agenda", "notice", meeting)

    def start(self, meeting: str) -> None:
        self.say("meeting", "open", meeting)
        for mandate in (MINE, CARE, REGION):
            self.say("attendance", meeting, mandate, "present", "--remote")

    def item(self, meeting: str, number: str) -> dict:
        return self.forum.json("secretary", "item", "show", meeting, number)

    def present(self, meeting: str, number: str) -> list[str]:
        return [row["mandate"] for row in self.item(meeting, number)["present"]]

    def test_who_is_there_comes_goes_and_loses_the_connection(self) -> None:
        forum = self.forum
        self.open("there", ("one", "forum"), ("two", "forum"))
        self.start("there")
        self.assertEqual(self.present("there", "1"), [CARE, REGION, MINE])
        self.assertTrue(self.item("there", "1")["present"][0]["remote"])
        self.assertIn("not allowed", forum.refused(MEMBER, "attendance", "there", MINE, "left"))
        self.say("attendance", "there", MINE, "lost", "--items", "2")
        self.say("attendance", "there", CARE, "left", "--at", f"{day(0)} 00:01")
        self.assertEqual((self.present("there", "1"), self.present("there", "2")), ([REGION, MINE], [REGION]))
        self.say("attendance", "there", CARE, "arrived")
        self.assertEqual(self.present("there", "2"), [CARE, REGION])
        self.assertEqual(forum.run("secretary", "attendance", "there", CARE, "left", "--at", "nyss").returncode, 2)
        self.say("guest", "there", "office", "--person", "chair")
        self.say("guest", "there", "official", "--name", "Utredaren", "--organisation", "Kvalitet och utveckling", "--items", "2")
        self.assertEqual([(row["kind"], row["who"], row["items"]) for row in forum.json(MEMBER, "meeting", "show", "there")["guests"]],
                         [("official", "Utredaren", ["two"]), ("office", "chair", [])])
        quorum = {side["side"]: (side["present"], side["of"], side["met"]) for side in self.item("there", "2")["rule"]["quorum"]}
        self.assertEqual(quorum, {"municipality": (1, 13, False), "region": (1, 4, False)})

    def test_what_is_said_is_entered_for_all_present_but_those_who_said_something_else(self) -> None:
        forum = self.forum
        self.open("said", ("care", "subject"))
        forum.ok(PREPARER, "declare", "said", "1", "approve_with_reservation", "--comment", "Om det ryms")
        self.start("said")
        self.assertIn("not allowed", forum.refused(MEMBER, "item", "declare-for-present", "said", "1", "approve"))
        self.assertIn(f"{CARE}: approve_with_reservation, Om det ryms", self.say("item", "start", "said", "1"))
        wrong = forum.run("secretary", "item", "declare-for-present", "said", "1", "approve", "--except", "ronneby-care:reject")
        self.assertEqual((wrong.returncode, "no exception" in wrong.stderr), (2, True))
        self.say("item", "declare-for-present", "said", "1", "approve", "--except", f"{MINE}=reject", "--silent", CARE)
        words = {row["mandate"]: (row["stance"], row["channel"], row["entered_by"]) for row in forum.json(MEMBER, "position", "list", "said", "1") if row["speaks"]}
        self.assertEqual(words, {CARE: ("approve_with_reservation", "app", ""), MINE: ("reject", "meeting", "secretary"), REGION: ("approve", "meeting", "secretary")})
        mine = next(row for row in forum.json(MEMBER, "position", "list", "said", "1") if row["mandate"] == MINE)
        forum.ok(MEMBER, "position", "contest", mine["position"], "--reason", "Jag avstod")
        self.assertTrue(next(row for row in forum.json(REGION, "position", "list", "said", "1") if row["mandate"] == MINE)["contested"])
        theirs = next(row for row in forum.json(REGION, "position", "list", "said", "1") if row["mandate"] == REGION)
        forum.ok(REGION, "position", "withdraw", theirs["position"])
        self.say("position", "withdraw", mine["position"], "--for", MEMBER, "--channel", "meeting")
        self.assertEqual([row["mandate"] for row in forum.json(MEMBER, "position", "list", "said", "1") if row["speaks"]], [CARE])
        self.audit()

    def audit(self) -> None:
        """For the auditor's verifier, too, every author of this forum's log could state it."""
        log = self.work / "log.mandat"
        log.unlink(missing_ok=True)
        self.say("export", str(log))
        done = subprocess.run(["/usr/bin/python3", str(ROOT / "tools" / "auditor" / "mandat_audit.py"), "log", str(log), "--forum",
                               self.forum.json("secretary", "status")["fingerprint"]], capture_output=True, text=True, timeout=60)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_the_agenda_is_approved_and_items_are_decided_deferred_and_reserved_against(self) -> None:
        forum = self.forum
        self.open("decided", ("all", "forum"), ("care", "subject"), ("money", "financial"))
        self.start("decided")
        self.say("item", "set", "decided", "other", "--number", "4", "--title", "Kommunikatör", "--reason", "Anmäldes vid mötet")
        self.say("agenda", "approve", "decided", "--added", "4")
        self.assertTrue(forum.json(MEMBER, "meeting", "show", "decided")["approved"])
        against = ("item", "decide", "decided", "1", "approved")
        self.assertIn("field: deviation", forum.refused("secretary", *against))
        self.say(*against, "--deviation", "Övriga hade anmält förhinder")
        decision = self.item("decided", "1")["decision"]
        self.assertEqual((decision["outcome"], decision["against_rule"], decision["clauses"]), ("approved", True, ["anta all"]))
        self.say("item", "decide", "decided", "2", "approved_for_some", "--clause", "anta planen i Karlskrona", "--mandates", CARE, "--deviation", "Gäller Karlskrona")
        decision = self.item("decided", "2")["decision"]
        self.assertEqual((decision["outcome"], decision["mandates"], decision["clauses"]), ("approved_for_some", [CARE], ["anta planen i Karlskrona"]))
        forum.ok(MEMBER, "item", "reserve", "decided", "1", "--text", "Kostnaderna är oklara")
        self.say("item", "reserve", "decided", "2", "--text", "Underlaget kom sent", "--mandate", REGION, "--for", REGION, "--channel", "meeting")
        self.assertEqual([self.item("decided", number)["reservations"] for number in ("1", "2")],
                         [[{"mandate": MINE, "text": "Kostnaderna är oklara"}], [{"mandate": REGION, "text": "Underlaget kom sent"}]])
        self.say("meeting", "create", "next", "--date", day(30))
        self.assertIn("chairs act", forum.refused("secretary", "item", "defer", "decided", "3", "--to", "next"))
        self.say("item", "defer", "decided", "3", "--to", "next", "--for", "chair", "--channel", "meeting")
        decision = self.item("decided", "3")["decision"]
        self.assertEqual((decision["outcome"], decision["to_meeting"], decision["against_rule"]), ("deferred", "next", False))
        # A record that was wrong is corrected by a new one.
        self.say("item", "decide", "decided", "1", "rejected", "--deviation", "Övriga hade anmält förhinder")
        self.assertEqual(self.item("decided", "1")["decision"]["outcome"], "rejected")
        self.assertIn("AGAINST THE RULE: Övriga hade", forum.ok(MEMBER, "item", "show", "decided", "1"))

    def test_minutes_are_adjusted_by_four_corrected_and_sent(self) -> None:
        forum = self.forum
        say = self.say
        self.open("held", ("plan", "forum"), ("pressing", "forum"))
        self.start("held")
        self.assertIn("refused", forum.refused("secretary", "minutes", "adjusters", "held", CARE, MINE))
        say("minutes", "adjusters", "held", CARE, REGION, "--place", "Digitalt", "--until", f"{day(14)} 12:00")
        for number in ("1", "2"):
            say("item", "decide", "held", number, "approved", "--deviation", "Övriga hade anmält förhinder")
        forum.ok(MEMBER, "item", "reserve", "held", "1", "--text", "Kostnaderna är oklara")
        say("minutes", "recipients", "held", "--item", "1", "--to", "Föredragande")
        # One paragraph by itself while the meeting goes on.
        say("minutes", "issue", "held", "--item", "2")
        for person in ("secretary", "chair", PREPARER, REGION):
            forum.ok(person, "minutes", "sign", "held", "--item", "2")
        status = forum.json(MEMBER, "minutes", "status", "held")
        self.assertEqual([(row["about"], row["stage"], bool(row["adjusted"])) for row in status["versions"]], [("item 2", "for signing", True)])
        self.assertEqual([(row["mandate"], row["person"]) for row in status["adjusters"]], [(CARE, PREPARER), (REGION, REGION)])
        say("meeting", "close", "held")
        # A draft, and what a member says of it.
        texts = self.work / "said.txt"
        texts.write_text("# 1\nPlanen presenteras.\n")
        say("minutes", "draft", "held", "--texts", str(texts))
        forum.ok(MEMBER, "minutes", "comment", "held", "--text", "Jag gick före punkt 2")
        self.assertEqual(forum.json("secretary", "minutes", "status", "held")["versions"][0]["comments"], [{"person": MEMBER, "text": "Jag gick före punkt 2"}])
        texts.write_text("# 1\nPlanen presenteras. En ledamot har invändningar.\n")
        say("minutes", "issue", "held", "--texts", str(texts), "--change", "Efter synpunkter")
        self.assertIn("not a signer", forum.refused(MEMBER, "minutes", "sign", "held"))
        self.assertIn("sign the minutes", [task["what"] for task in forum.json(PREPARER, "status")["tasks"]])
        for person in ("secretary", "chair", PREPARER):
            forum.ok(person, "minutes", "sign", "held")
        forum.ok(REGION, "minutes", "refuse", "held", "--reason", "Tiden är fel")
        whole = lambda: [row for row in forum.json(MEMBER, "minutes", "status", "held")["versions"] if row["about"] == "the whole"]  # noqa: E731
        signed = next(row for row in whole() if row["version"] == 2)
        self.assertEqual({row["person"]: (row["state"], row["reason"]) for row in signed["signers"]},
                         {"secretary": ("signed", ""), "chair": ("signed", ""), PREPARER: ("signed", ""), REGION: ("refused", "Tiden är fel")})
        self.assertNotEqual(signed["adjusted"], "")
        text = forum.ok(MEMBER, "minutes", "show", "held")
        for line in ("Planen presenteras. En ledamot har invändningar.", "att anta plan", "Kostnaderna är oklara", "Övriga hade anmält förhinder",
                     "Tiden är fel", "Föredragande", "PSVO"):
            self.assertIn(line, text)
        number = re.search(r"§ (\d+/\d\d)\b", text).group(1)
        self.assertTrue(number.endswith(datetime.date.today().strftime("/%y")), number)
        # A correction is a version of its own, which all four are asked about anew.
        say("minutes", "issue", "held", "--texts", str(texts), "--change", "Tiden rättad")
        version = whole()[-1]
        self.assertEqual((version["version"], version["change"], {row["state"] for row in version["signers"]}), (3, "Tiden rättad", {"waits"}))
        self.assertEqual([row["replaced"] for row in whole()], [True, True, False])
        for person in ("secretary", "chair", PREPARER, REGION):
            forum.ok(person, "minutes", "sign", "held")
        say("minutes", "send", "held")
        say("minutes", "send", "held", "--item", "1", "--to", "Föredragande")
        sent = forum.json(MEMBER, "minutes", "status", "held")["sent"]
        self.assertEqual([(row["about"], row["version"], "PSVO" in row["to"]) for row in sent], [("the whole", 3, True), ("item 1", 3, False)])
        # One paragraph, and what a principal's own board is told.
        extract = forum.ok(MEMBER, "minutes", "extract", "held", "--item", "1")
        self.assertIn("att anta plan", extract)
        self.assertNotIn("att anta pressing", extract)
        report = forum.ok(MEMBER, "minutes", "report", "held", "karlskrona")
        self.assertIn("Anmälan av delegationsbeslut till Karlskrona kommun", report)
        self.assertIn("Förvaltningschef, äldreförvaltningen: närvarande vid beslutet", report)
        self.assertNotIn("vård- och omsorgsförvaltningen", report)

    def test_an_assignment_is_followed_up_until_it_is_closed(self) -> None:
        forum = self.forum
        self.open("given", ("plan", "forum"))
        self.start("given")
        self.say("meeting", "create", "follow-up", "--date", day(60))
        give = ("assignment", "give", "ramverk", "given", "1", "--what", "Ta fram ett ramverk", "--persons", MEMBER, "--others", "Kommunernas HSL-chefer",
                "--due-meeting", "follow-up")
        self.assertIn("not allowed", forum.refused(MEMBER, *give))
        self.say(*give)
        row = forum.json(MEMBER, "assignment", "list", "--mine")[0]
        self.assertEqual((row["what"], row["who"], row["due"]), ("Ta fram ett ramverk", [MEMBER, "Kommunernas HSL-chefer"], day(60)))
        self.assertIn("do what you were asked to", [task["what"] for task in forum.json(MEMBER, "status")["tasks"]])
        forum.ok(MEMBER, "assignment", "report", "ramverk", "--text", "Utkast klart")
        self.say("assignment", "report", "ramverk", "--text", "Klart", "--for", MEMBER, "--evidence", "Nu är det klart.")
        self.assertEqual([(row["assignment"], row["reports"]) for row in forum.json("secretary", "assignment", "list", "--meeting", "follow-up")], [("ramverk", 2)])
        self.assertIn("not allowed", forum.refused(MEMBER, "assignment", "close", "ramverk"))
        self.say("assignment", "close", "ramverk")
        self.assertEqual(forum.json("secretary", "assignment", "list"), [])


if __name__ == "__main__":
    main()
