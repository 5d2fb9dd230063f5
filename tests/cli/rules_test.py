#!/usr/bin/python3
"""The rules of procedure by the command line: shown, amended on a decision, their history, and whom their review is put to.

Usage: rules_test.py --bin DIR
"""
import datetime

from forum import MEMBER, ForumTest, day, main


class Rules(ForumTest):
    def test_1_the_rules_are_shown_as_the_file_that_amends_them(self) -> None:
        forum = self.forum
        forum.ok("secretary", "meeting", "create", "before", "--date", day(150))
        shown = forum.json(MEMBER, "rules", "show")
        self.assertEqual((shown["rules"]["notice_lead"], shown["rules"]["extra_meeting_fraction"], shown["in_force"]), (10, "1/3", True))
        self.assertEqual(shown["rules"]["review_due"], "2026-12-31")
        text = forum.ok("secretary", "rules", "show")
        self.assertIn("notice_lead = 10\n", text)
        self.assertNotIn("next_paragraph", text)
        (self.work / "rules.toml").write_text(text.replace("notice_lead = 10", "notice_lead = 7").replace('version = "1.0"', 'version = "1.1"')
                                              .replace("review_due = 2026-12-31", "review_due = 2099-12-31"))

    def test_2_the_secretary_is_asked_to_review_them(self) -> None:
        forum = self.forum
        overdue = datetime.date.today() > datetime.date(2026, 12, 31)
        warned = datetime.date.today() >= datetime.date(2026, 12, 31) - datetime.timedelta(days=90)
        review = forum.json("secretary", "rules", "show")["review"]
        self.assertEqual(review["overdue"] if warned else review, overdue if warned else None)
        tasks = {person: [task for task in forum.json(person, "status")["tasks"] if task["what"] == "review the rules of procedure"]
                 for person in ("secretary", "chair", MEMBER)}
        self.assertEqual([len(tasks[person]) for person in ("secretary", "chair", MEMBER)], [1 if warned else 0, 0, 0])
        if warned:
            self.assertEqual(tasks["secretary"][0]["due"], "2026-12-31")
            self.assertIn("  review the rules of procedure, by 2026-12-31\n", forum.ok("secretary", "status"))
        year = str(datetime.date.today().year + 1)
        forum.ok("secretary", "plan", "set", year, f"{year}-10-13")
        self.assertEqual(forum.json(MEMBER, "plan", "show", year)["rules_review"], review)

    def test_3_they_are_amended_on_a_decision_and_meetings_keep_theirs(self) -> None:
        forum, file = self.forum, str(self.work / "rules.toml")
        amend = ("rules", "amend", file, "--reason", "Kortare tid")
        decided = (*amend, "--decided", "LSVO 2026-11-13, § 90/26")
        without = forum.run("secretary", *amend)
        self.assertEqual((without.returncode, without.stdout), (2, ""))
        self.assertIn("there is no item 9", forum.run("secretary", *amend, "--meeting", "before", "--item", "9").stderr)
        self.assertIn("not allowed", forum.refused(MEMBER, *decided))
        forum.ok("secretary", *decided)
        self.assertIn("already exists", forum.refused("chair", *decided))
        forum.ok("secretary", "meeting", "create", "after", "--date", day(150))
        of = {meeting: forum.json(MEMBER, "rules", "show", "--meeting", meeting) for meeting in ("before", "after")}
        self.assertEqual([of[meeting]["rules"]["notice_lead"] for meeting in ("before", "after")], [10, 7])
        self.assertEqual([of[meeting]["in_force"] for meeting in ("before", "after")], [False, True])
        self.assertIsNone(forum.json("secretary", "rules", "show")["review"])

    def test_4_their_history_says_what_changed_and_on_which_decision(self) -> None:
        versions = self.forum.json(MEMBER, "rules", "history")["versions"]
        self.assertEqual([version["version"] for version in versions], ["1.0", "1.1"])
        self.assertEqual((versions[0]["decided"], versions[1]["decided"]), ("the founding", "LSVO 2026-11-13, § 90/26"))
        self.assertEqual({change["rule"]: (change["before"], change["after"]) for change in versions[1]["changes"]},
                         {"version": ('"1.0"', '"1.1"'), "review_due": ("2026-12-31", "2099-12-31"), "notice_lead": ("10", "7")})
        self.assertIn("  notice_lead: 10 -> 7\n", self.forum.ok(MEMBER, "rules", "history"))

    def test_5_a_wrong_file_is_named_with_its_line(self) -> None:
        wrong = self.work / "wrong.toml"
        wrong.write_text((self.work / "rules.toml").read_text().replace("notice_lead = 7", "notice_lead = 700"))
        done = self.forum.run("secretary", "rules", "amend", str(wrong), "--decided", "x", "--reason", "x")
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        line = 1 + wrong.read_text().splitlines().index("notice_lead = 700")
        self.assertTrue(done.stderr.startswith(f"{wrong}:{line}: "), done.stderr)


if __name__ == "__main__":
    main()
