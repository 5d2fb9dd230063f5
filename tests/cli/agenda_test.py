#!/usr/bin/python3
"""An agenda and its papers by the command line: items and proposals, order, settling, notice and supplement, who may read what, experts.

Usage: agenda_test.py --bin DIR
"""
import pathlib

from forum import MEMBER, PREPARER, ForumTest, day, main


class Agenda(ForumTest):
    def create(self, meeting: str, ahead: int = 60) -> None:
        self.forum.ok("secretary", "meeting", "create", meeting, "--date", day(ahead), "--start", "08:30", "--end", "12:00", "--place", "Teams")

    def set_item(self, meeting: str, item: str, number: str, title: str, *more: str) -> None:
        self.forum.ok("secretary", "item", "set", meeting, item, "--number", number, "--title", title, *more)

    def paper(self, name: str) -> pathlib.Path:
        path = self.work / name
        path.write_text(f"Innehållet i {name}")
        return path

    def papers(self, person: str, meeting: str) -> dict[str, dict]:
        return {row["title"]: row for row in self.forum.json(person, "document", "list", meeting)}

    def test_items_are_added_changed_and_proposed_on_and_earlier_words_become_stale(self) -> None:
        forum = self.forum
        self.create("items")
        self.assertIn("not allowed", forum.refused(MEMBER, "item", "set", "items", "x", "--number", "9", "--title", "Mitt"))
        self.assertEqual(forum.run("secretary", "item", "set", "items", "fou", "--title", "FoU").returncode, 2)
        self.set_item("items", "fou", "8", "FoU", "--kind", "information")
        self.set_item("items", "fou-agreement", "8a", "FoU-avtal", "--class", "subject", "--areas", "older", "--rapporteur", "FoU-chefen")
        shown = forum.json(MEMBER, "item", "show", "items", "8a")
        self.assertEqual((shown["kind"], shown["class"], shown["areas"], shown["rapporteur"]), ("decision", "subject", ["older"], "FoU-chefen"))
        # Another class needs a reason; what is left out stays.
        change = ("item", "set", "items", "8a", "--class", "financial")
        self.assertIn("field: reason", forum.refused("secretary", *change))
        forum.ok("secretary", *change, "--reason", "Det kostar")
        shown = forum.json(MEMBER, "item", "show", "items", "8a")
        self.assertEqual((shown["class"], shown["title"], shown["rapporteur"]), ("financial", "FoU-avtal", "FoU-chefen"))
        propose = ("item", "propose", "items", "8a")
        forum.ok("secretary", *propose, "--clause", "utse utredare", "--clause", "återrapportera i höst")
        forum.ok(MEMBER, "declare", "items", "8a", "approve")
        self.assertIn("field: change", forum.refused("secretary", *propose, "--clause", "utse två utredare"))
        forum.ok("secretary", *propose, "--clause", "utse två utredare", "--change", "Två i stället för en")
        shown = forum.json(MEMBER, "item", "show", "items", "8a")
        self.assertEqual((shown["revision"], shown["clauses"], shown["rule"]["stale"]), (2, ["utse två utredare"], ["ronneby-care"]))
        row = forum.json(MEMBER, "position", "list", "items", "8a")[0]
        self.assertEqual((row["revision"], row["stale"], row["speaks"], row["stance"]), (1, True, False, "approve"))
        self.assertIn("reaffirm", [task["what"] for task in forum.json(MEMBER, "status")["tasks"]])

    def test_the_chair_settles_the_agenda_and_the_notice_tells_what_is_in_doubt(self) -> None:
        forum = self.forum
        self.create("settled", 5)
        self.set_item("settled", "minutes", "1", "Föregående protokoll")
        self.set_item("settled", "plan", "2", "Plan", "--class", "forum")
        forum.ok("secretary", "agenda", "order", "settled", "plan=1", "minutes=2")
        self.assertEqual([(item["number"], item["item"]) for item in forum.json(MEMBER, "meeting", "show", "settled")["items"]],
                         [("1", "plan"), ("2", "minutes")])
        self.assertIn("every item of the agenda once", forum.refused("secretary", "agenda", "order", "settled", "plan=1"))
        self.assertIn("chairs act", forum.refused("secretary", "agenda", "settle", "settled"))
        forum.ok("secretary", "agenda", "settle", "settled", "--for", "chair", "--evidence", "Dagordningen är bra så.")
        self.assertTrue(forum.json(MEMBER, "meeting", "show", "settled")["settled"])
        self.set_item("settled", "other", "3", "Övriga frågor")
        self.assertFalse(forum.json(MEMBER, "meeting", "show", "settled")["settled"])
        self.assertIn("not allowed", forum.refused(PREPARER, "agenda", "notice", "settled"))
        noticed = forum.run("secretary", "agenda", "notice", "settled")
        self.assertEqual(noticed.returncode, 0, noticed.stderr)
        for doubt in ("has not settled the agenda", "nothing is proposed on item 1", "the notice was due on"):
            self.assertIn(doubt, noticed.stderr)
        self.assertEqual(forum.json(MEMBER, "meeting", "show", "settled")["state"], "called")

    def test_what_comes_after_the_notice_says_why_and_goes_out_as_a_supplement(self) -> None:
        forum = self.forum
        self.create("late")
        self.set_item("late", "plan", "1", "Plan", "--class", "forum")
        self.assertIn("wrong meeting state", forum.refused("secretary", "agenda", "supplement", "late", "--items", "1"))
        forum.ok("secretary", "agenda", "notice", "late")
        late = ("item", "set", "late", "grant", "--number", "2", "--title", "Bidrag", "--class", "financial")
        self.assertIn("field: reason", forum.refused("secretary", *late))
        forum.ok("secretary", *late, "--reason", "Ansökan går ut")
        added = forum.json("secretary", "document", "add", "late", str(self.paper("kalkyl.txt")), "--item", "2")
        self.assertEqual(added["state"], "received")
        paper = self.papers("secretary", "late")["kalkyl"]["paper"]
        forum.ok("secretary", "agenda", "supplement", "late", "--items", "2", "--papers", paper[:8])
        shown = forum.json(MEMBER, "meeting", "show", "late")
        self.assertEqual(shown["supplements"], 1)
        self.assertTrue(forum.json(MEMBER, "item", "show", "late", "2")["added_late"])

    def test_papers_have_versions_and_readers(self) -> None:
        forum = self.forum
        self.create("papers")
        self.set_item("papers", "care", "1", "Vårdplatser")
        forum.ok("secretary", "document", "add", "papers", str(self.paper("plan.txt")), "--item", "1")
        first = self.papers(MEMBER, "papers")["plan"]["paper"]
        forum.ok("secretary", "document", "add", "papers", str(self.paper("plan-2.txt")), "--replaces", first[:8])
        rows = forum.json(MEMBER, "document", "list", "papers")
        self.assertEqual([(row["title"], row["version"], row["replaced"], row["item"]) for row in rows], [("plan", 1, True, "1"), ("plan", 2, False, "1")])
        # Restricted from the beginning: nobody else ever learns that it is there.
        secret = ("document", "add", "papers", str(self.paper("avvikelse.txt")), "--item", "1", "--access", "restricted", "--readers", PREPARER)
        self.assertIn("field: ground", forum.refused("secretary", *secret))
        forum.ok("secretary", *secret, "--ground", "OSL 26 kap. 1 §")
        self.assertNotIn("avvikelse", self.papers(MEMBER, "papers"))
        row = self.papers(PREPARER, "papers")["avvikelse"]
        self.assertEqual((row["access"], row["ground"], row["readers"]), ("restricted", "OSL 26 kap. 1 §", [PREPARER]))
        # Restricted later: who read it is told, and drops it.
        forum.ok("secretary", "document", "access", "papers", first[:8], "restricted", "--ground", "OSL 26 kap. 1 §", "--readers", PREPARER)
        self.assertNotIn(first, [row["paper"] for row in forum.json(MEMBER, "document", "list", "papers")])
        self.assertIn(first, [row["paper"] for row in forum.json(PREPARER, "document", "list", "papers")])

    def test_an_expert_whom_the_chair_has_approved_sees_the_item_of_theirs_alone(self) -> None:
        forum = self.forum
        self.create("expert")
        self.set_item("expert", "fou", "1", "FoU")
        self.set_item("expert", "care", "2", "Vårdplatser")
        for name, item, access in (("fou.txt", "1", "item"), ("vard.txt", "2", "item"), ("allt.txt", "1", "meeting")):
            forum.ok("secretary", "document", "add", "expert", str(self.paper(name)), "--item", item, "--access", access)
        invite = ("expert", "invite", "expert", "fou-chef", "--items", "1", "--organisation", "FoU-verksamheten")
        self.assertIn("chairs act", forum.refused("secretary", *invite))
        forum.ok("secretary", *invite, "--for", "chair", "--evidence", "Gärna!")
        self.assertEqual(forum.json(MEMBER, "meeting", "show", "expert")["experts"],
                         [{"person": "fou-chef", "organisation": "FoU-verksamheten", "approved_by": "chair", "items": ["fou"]}])
        forum.enrol("fou-chef")
        self.assertEqual([item["item"] for item in forum.json("fou-chef", "meeting", "show", "expert")["items"]], ["fou"])
        self.assertEqual(sorted(self.papers("fou-chef", "expert")), ["fou"])
        forum.ok("chair", "expert", "withdraw", "expert", "fou-chef")
        self.assertNotEqual(forum.run("fou-chef", "meeting", "show", "expert").returncode, 0)


if __name__ == "__main__":
    main()
