#!/usr/bin/python3
"""Who runs one meeting, by the command line: another chair or secretary is appointed before it and at it, and it is taken back.

Usage: officers_test.py --bin DIR
"""
import datetime

from forum import MEMBER, PREPARER, ForumTest, day, main

REGION = "region-director"
# Officials, who are nothing else here.
DEPUTY, SCRIBE = "vice-chair", "other-secretary"


class Officers(ForumTest):
    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        for person in (REGION, DEPUTY, SCRIBE):
            cls.forum.enrol(person)

    def say(self, *words: str) -> str:
        return self.forum.ok("secretary", *words)

    def appoint(self, meeting: str, office: str, person: str, by: str = "secretary") -> None:
        self.forum.ok(by, "meeting", "appoint", meeting, office, person, "--reason", "Ordinarie är sjuk")

    def take_back(self, meeting: str, office: str) -> None:
        self.say("meeting", "take-back", meeting, office, "--reason", "Ordinarie är åter")

    def officers(self, person: str, meeting: str) -> tuple[str, str]:
        shown = self.forum.json(person, "meeting", "show", meeting)
        return shown["chair"], shown["secretary"]

    def hold(self, meeting: str, *items: str) -> None:
        """A meeting with decision items, called."""
        self.say("meeting", "create", meeting, "--date", datetime.date.today().isoformat())
        for number, item in enumerate(items, 1):
            self.say("item", "set", meeting, item, "--number", str(number), "--title", f"Ärende {item}", "--class", "forum")
            self.say("item", "propose", meeting, str(number), "--clause", f"anta {item}")
        self.say("agenda", "notice", meeting)

    def decide(self, meeting: str, number: str) -> None:
        self.say("item", "start", meeting, number)
        self.say("item", "decide", meeting, number, "approved", "--deviation", "Övriga hade anmält förhinder")

    def test_another_chair_and_secretary_run_a_planned_meeting_until_it_is_taken_back(self) -> None:
        forum = self.forum
        self.hold("planned", "plan")
        self.assertEqual(self.officers(MEMBER, "planned"), ("chair", "secretary"))
        self.assertIn("not found", forum.refused("secretary", "meeting", "take-back", "planned", "chair", "--reason", "Åter"))
        self.appoint("planned", "chair", DEPUTY)
        self.appoint("planned", "secretary", SCRIBE, by="chair")
        # Their devices have the meeting now, and they run it.
        for person in (MEMBER, DEPUTY, SCRIBE):
            self.assertEqual(self.officers(person, "planned"), (DEPUTY, SCRIBE), person)
        forum.ok(DEPUTY, "agenda", "settle", "planned")
        forum.ok(SCRIBE, "item", "propose", "planned", "1", "--clause", "anta planen, ändrad", "--change", "Ny lydelse")
        self.take_back("planned", "chair")
        self.take_back("planned", "secretary")
        self.assertEqual(self.officers(MEMBER, "planned"), ("chair", "secretary"))
        self.assertIn("not allowed", forum.refused(DEPUTY, "agenda", "settle", "planned"))
        # Who is to run it no longer knows who does, and nothing else of it.
        shown = forum.json(DEPUTY, "meeting", "show", "planned")
        self.assertEqual((shown["chair"], shown["items"]), ("chair", []))
        changes = forum.json(MEMBER, "meeting", "show", "planned")["officer_changes"]
        self.assertEqual([(row["office"], row["before"], row["after"], row["taken_back"], row["by"]) for row in changes],
                         [("chair", "chair", DEPUTY, False, "secretary"), ("secretary", "secretary", SCRIBE, False, "chair"),
                          ("chair", DEPUTY, "chair", True, "secretary"), ("secretary", SCRIBE, "secretary", True, "secretary")])
        self.assertIn(f"chair {DEPUTY} after chair", forum.ok(MEMBER, "meeting", "show", "planned"))

    def test_who_may_name_them_and_whom(self) -> None:
        forum = self.forum
        self.hold("refused", "plan")

        def refused(person: str, office: str, named: str) -> str:
            return forum.refused(person, "meeting", "appoint", "refused", office, named, "--reason", "Sjukdom")

        self.assertIn("not allowed", refused(MEMBER, "chair", MEMBER))
        self.assertIn("not found", refused(DEPUTY, "chair", DEPUTY))  # of which they know nothing
        self.assertIn("not found", refused("secretary", "chair", "vise-chair"))
        self.assertIn("the meeting's secretary", refused("secretary", "chair", "secretary"))
        self.appoint("refused", "chair", MEMBER)
        self.assertIn("already exists", refused("secretary", "chair", MEMBER))
        # Also the meeting's own chair names another.
        self.appoint("refused", "chair", PREPARER, by=MEMBER)
        self.assertEqual(forum.run("secretary", "meeting", "appoint", "refused", "adjunct", MEMBER, "--reason", "Nej").returncode, 2)
        self.say("meeting", "cancel", "refused", "--reason", "Hög frånvaro", "--for", PREPARER, "--evidence", "Ställ in.")
        self.assertIn("wrong meeting state", refused("secretary", "chair", MEMBER))

    def test_at_an_open_meeting_both_chairs_are_named_with_their_paragraphs_and_sign(self) -> None:
        forum = self.forum
        self.hold("held", "plan", "jav", "last")
        self.say("meeting", "open", "held")
        for mandate in ("ronneby-care", "karlskrona-older", REGION):
            self.say("attendance", "held", mandate, "present", "--remote")
        self.decide("held", "1")
        self.say("item", "start", "held", "2")
        self.say("item", "recuse", "held", "2", "--for", PREPARER, "--channel", "meeting", "--reason", "Bror till sökanden")
        self.assertIn("recused", forum.refused("secretary", "meeting", "appoint", "held", "chair", PREPARER, "--reason", "Jäv"))
        self.appoint("held", "chair", DEPUTY)
        self.decide("held", "2")
        self.take_back("held", "chair")
        self.decide("held", "3")
        self.say("minutes", "adjusters", "held", "karlskrona-older", REGION)
        self.assertIn("adjust", forum.refused("secretary", "meeting", "appoint", "held", "chair", REGION, "--reason", "Sjukdom"))
        # The paragraph by itself is signed by who chaired it.
        self.say("minutes", "issue", "held", "--item", "2")
        self.assertIn("not a signer", forum.refused("chair", "minutes", "sign", "held", "--item", "2"))
        for person in (DEPUTY, "secretary", PREPARER, REGION):
            forum.ok(person, "minutes", "sign", "held", "--item", "2")
        self.say("meeting", "close", "held")
        self.say("minutes", "issue", "held")
        text = forum.ok(MEMBER, "minutes", "show", "held")
        self.assertRegex(text, r"chair \(§ \d+, \d+\), vice-chair \(§ \d+\), ordförande")
        for person in ("chair", DEPUTY, "secretary", PREPARER, REGION):
            forum.ok(person, "minutes", "sign", "held")
        versions = forum.json(MEMBER, "minutes", "status", "held")["versions"]
        self.assertEqual({row["about"]: bool(row["adjusted"]) for row in versions}, {"the whole": True, "item 2": True})

    def test_the_forums_other_meetings_are_as_they_were(self) -> None:
        for meeting in ("this", "that"):
            self.say("meeting", "create", meeting, "--date", day(60))
        self.appoint("this", "chair", DEPUTY)
        self.assertEqual(self.officers(MEMBER, "that"), ("chair", "secretary"))
        self.assertEqual([row["person"] for row in self.forum.json(MEMBER, "office", "list") if row["office"] == "chair"], ["chair"])


if __name__ == "__main__":
    main()
