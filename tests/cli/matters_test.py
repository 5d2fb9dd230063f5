#!/usr/bin/python3
"""Matters, the year's plan, petitions and meetings by the command line alone: a real server, a device for each person.

Usage: matters_test.py --bin DIR
"""
import datetime
import json

from forum import MEMBER, PREPARER, ForumTest, day, main


class CommandLine(ForumTest):
    def test_a_matter_goes_from_its_submission_to_a_meeting(self) -> None:
        forum = self.forum
        forum.ok("secretary", "meeting", "create", "far", "--date", day(150), "--start", "08:30", "--end", "12:00")
        paper = self.work / "underlag.txt"
        paper.write_text("Kalkyl")
        submit = ("matter", "submit", "fou", "--title", "FoU-avtal", "--description", "Utse utredare")
        self.assertIn("not allowed", forum.refused("secretary", *submit))
        forum.ok(MEMBER, *submit, "--document", str(paper))
        forum.ok("secretary", "matter", "review", "fou", "--request", "Kalkyl saknas")
        self.assertIn("wrong matter state", forum.refused(PREPARER, "matter", "prepare", "fou", "--accept", "far"))
        forum.ok(MEMBER, "matter", "complete", "fou", "--text", "Här är den", "--document", str(paper))
        forum.ok("chair", "matter", "review", "fou")
        self.assertIn("not allowed", forum.refused(MEMBER, "matter", "prepare", "fou", "--accept", "far"))
        forum.ok(PREPARER, "matter", "prepare", "fou", "--accept", "far")
        shown = forum.json(MEMBER, "matter", "show", "fou")
        self.assertEqual((shown["state"], shown["review"], shown["meeting"]), ("accepted", "complete", "far"))
        self.assertEqual([exchange["what"] for exchange in shown["exchanges"]], ["request", "answer"])
        standing = forum.json("secretary", "matter", "list", "--meeting", "far")[0]
        self.assertEqual((standing["waits_for"], standing["material"]["late"]), ("agenda", False))
        forum.ok(MEMBER, "matter", "withdraw", "fou", "--reason", "Löst på annat sätt")
        self.assertEqual(forum.json(MEMBER, "matter", "list")[0]["state"], "withdrawn")

    def test_a_late_matter_is_taken_up_by_the_chair_alone(self) -> None:
        forum = self.forum
        forum.ok("secretary", "meeting", "create", "soon", "--date", day(3))
        forum.ok("secretary", "matter", "submit", "late", "--title", "Bidrag", "--description", "Ansökan", "--for", MEMBER,
                 "--evidence", "Hej, kan vi ta upp det här?")
        forum.ok("secretary", "matter", "review", "late")
        self.assertIn("too late", forum.refused(PREPARER, "matter", "prepare", "late", "--accept", "soon"))
        admit = ("matter", "admit", "late", "soon", "--reason", "Ansökan går ut")
        self.assertIn("chairs act", forum.refused("secretary", *admit))
        forum.ok("secretary", *admit, "--for", "chair", "--evidence", "Ta upp det.")
        standing = forum.json("secretary", "matter", "list", "--meeting", "soon")[0]
        self.assertTrue(standing["admitted"] and standing["material"]["late_weekdays"] and standing["material"]["late_calendar"])
        self.assertEqual(forum.json("chair", "matter", "show", "late")["admissions"][0]["by"], "chair")

    def test_the_preparatory_group_coordinates_rejects_and_refers(self) -> None:
        forum = self.forum
        forum.ok("secretary", "meeting", "create", "prepared", "--date", day(150))
        for matter in ("shared", "rejected", "referred"):
            forum.ok(MEMBER, "matter", "submit", matter, "--title", matter, "--description", "Kort", "--kind", "information")
        both = ("--groups", "Att växa upp", "Mitt i livet")
        self.assertIn("field: coordination", forum.refused(PREPARER, "matter", "prepare", "shared", "--accept", "prepared", *both))
        forum.ok(PREPARER, "matter", "prepare", "shared", "--accept", "prepared", "--coordination", "Att växa upp leder", *both)
        forum.ok(PREPARER, "matter", "prepare", "rejected", "--reject", "--reason", "Inte för rådet")
        forum.ok(PREPARER, "matter", "prepare", "referred", "--refer", "Interkommunala forumet", "--reason", "Hör hemma där")
        states = {row["matter"]: row["state"] for row in forum.json(MEMBER, "matter", "list")}
        self.assertEqual([states[matter] for matter in ("shared", "rejected", "referred")], ["accepted", "rejected", "referred"])
        ruling = forum.json(MEMBER, "matter", "show", "shared")["rulings"][-1]
        self.assertEqual(ruling["coordination"], "Att växa upp leder")

    def test_a_matter_tells_of_its_meetings_and_what_became_of_it_there(self) -> None:
        forum = self.forum
        forum.ok(MEMBER, "matter", "submit", "long", "--title", "Avtal", "--description", "Nytt avtal", "--class", "forum")
        forum.ok("secretary", "matter", "note", "long", "--date", "2024-06-14", "--text", "Presenterades för rådet")
        forum.ok("secretary", "matter", "review", "long")
        for meeting, ahead in (("first", 150), ("second", 200)):
            forum.ok("secretary", "meeting", "create", meeting, "--date", day(ahead))
        forum.ok(PREPARER, "matter", "prepare", "long", "--accept", "first")
        forum.ok("secretary", "item", "set", "first", "agreement", "--number", "1", "--title", "Avtal", "--class", "forum", "--matter", "long")
        forum.ok("secretary", "item", "propose", "first", "1", "--clause", "anta avtalet")
        forum.ok("secretary", "agenda", "notice", "first")
        forum.ok("secretary", "meeting", "open", "first")
        forum.ok("chair", "item", "defer", "first", "1", "--to", "second")
        shown = forum.json(MEMBER, "matter", "show", "long")
        self.assertEqual((shown["state"], shown["meeting"]), ("accepted", "second"))
        self.assertEqual([event["date"] for event in shown["history"]], ["2024-06-14", day(150)])
        self.assertIn("deferred", shown["history"][1]["what"])
        # It was in time once and is not late again.
        forum.ok("secretary", "item", "set", "second", "agreement", "--number", "1", "--title", "Avtal", "--class", "forum", "--matter", "long")

    def test_the_plan_is_checked_against_rules_and_calendars(self) -> None:
        forum = self.forum
        year = datetime.date.today().year + 1
        forum.ok("secretary", "plan", "set", str(year), f"{year}-10-13/08:30-12:00", f"{year}-11-10/08:30-12:00")
        plan = forum.json(MEMBER, "plan", "show", str(year))
        self.assertEqual([meeting["date"] for meeting in plan["meetings"]], [f"{year}-10-13", f"{year}-11-10"])
        self.assertEqual(len(plan["meetings"][0]["deadlines"]), 4)
        self.assertEqual(plan["warnings"][0], {"what": "too_few_meetings", "planned": 2, "needed": 8})
        calendar = self.work / "skr.ics"
        calendar.write_text("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test\nBEGIN:VEVENT\nUID:a\nSUMMARY:SKR\n"
                            f"DTSTART;TZID=Europe/Stockholm:{year}1110T100000\nDURATION:PT1H\nEND:VEVENT\nEND:VCALENDAR\n")
        checked = forum.run("secretary", "plan", "check", str(year), "--calendar", str(calendar), "--json")
        self.assertEqual(checked.returncode, 1, checked.stderr)
        clash = json.loads(checked.stdout)["clashes"]
        self.assertEqual([(c["date"], c["with"], c["from"]) for c in clash], [(f"{year}-11-10", "SKR", f"{year}-11-10 10:00")])
        calendar.write_text("BEGIN:VCALENDAR\nBEGIN:VEVENT\n")
        broken = forum.run("secretary", "plan", "check", str(year), "--calendar", str(calendar))
        self.assertEqual((broken.returncode, broken.stdout), (2, ""))
        self.assertTrue(broken.stderr.startswith(f"{calendar}:2: "), broken.stderr)

    def test_members_ask_for_a_meeting_and_the_chair_moves_one(self) -> None:
        forum = self.forum
        forum.ok(MEMBER, "petition", "start", "--reason", "Ny lag", "--agenda", "Avtalet")
        petition = forum.json("secretary", "petition", "show")[0]
        forum.ok(PREPARER, "petition", "join", petition["petition"])
        petition = forum.json("secretary", "petition", "show")[0]
        self.assertEqual((petition["joined"], petition["needed"], petition["members"]), (2, 6, 17))
        create = ("meeting", "create", "extra", "--date", day(40), "--kind", "extra", "--reason", "Ny lag")
        self.assertIn("too few petitioners; given: 2; allowed: 6",
                      forum.refused("secretary", *create, "--petition", petition["petition"]))
        # The secretary enters the names of those who have written; one that is taken back does not count.
        join = ("petition", "join", petition["petition"])
        for name in ("karlshamn-social-chief", "karlskrona-social-chief", "olofstrom-social-chief", "region-director"):
            forum.ok("secretary", *join, "--for", name, "--evidence", "Jag begär ett möte.")
        forum.ok(MEMBER, *join, "--withdraw")
        self.assertIn("given: 5; allowed: 6", forum.refused("secretary", *create, "--petition", petition["petition"]))
        forum.ok(MEMBER, *join)
        forum.ok("secretary", "meeting", "create", "asked", "--date", day(40), "--kind", "extra", "--reason", "Ny lag", "--petition", petition["petition"])
        self.assertEqual(forum.json("secretary", "petition", "show")[0]["meeting"], "asked")
        again = ("meeting", "create", "again", "--date", day(41), "--kind", "extra", "--reason", "Ny lag", "--petition", petition["petition"])
        self.assertIn("refused", forum.refused("secretary", *again))
        event = ("meeting", "create", "event", "--date", day(1), "--kind", "special-event", "--reason", "Översvämning")
        self.assertIn("chairs act", forum.refused("secretary", *event))
        forum.ok("secretary", *event, "--for", "chair", "--channel", "other", "--evidence", "I telefon: kalla genast.")
        self.assertEqual(forum.json(MEMBER, "meeting", "show", "event")["kind"], "special_event")
        forum.ok("chair", *create)
        self.assertIn("chairs act", forum.refused("secretary", "meeting", "postpone", "extra", "--date", day(50), "--reason", "Sjukdom"))
        forum.ok("chair", "meeting", "postpone", "extra", "--date", day(50), "--reason", "Sjukdom")
        meetings = {meeting["meeting"]: meeting for meeting in forum.json(MEMBER, "status")["meetings"]}
        self.assertEqual((meetings["extra"]["date"], meetings["extra"]["state"]), (day(50), "planned"))
        forum.ok("secretary", "meeting", "cancel", "extra", "--reason", "Hög frånvaro", "--for", "chair", "--evidence", "Ställ in.")
        meetings = {meeting["meeting"]: meeting for meeting in forum.json(MEMBER, "status")["meetings"]}
        self.assertEqual(meetings["extra"]["state"], "cancelled")


if __name__ == "__main__":
    main()
