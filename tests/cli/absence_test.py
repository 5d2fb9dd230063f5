#!/usr/bin/python3
"""Who cannot come, by the command line: answers, the routes of an absent member and what each would do, contests, substitutes, recusal, late words.

Usage: absence_test.py --bin DIR
"""
from forum import MEMBER, PREPARER, ForumTest, day, main

MINE, ABSENT = "ronneby-care", "karlskrona-older"
MAIL = "Hej! Karlskrona tillstyrker förslaget. /Förvaltningschefen"


class Absence(ForumTest):
    def call(self, meeting: str) -> None:
        """A meeting that is called, with item 1 of class subject and item 2 of class financial."""
        say = lambda *words: self.forum.ok("secretary", *words)  # noqa: E731
        say("meeting", "create", meeting, "--date", day(40))
        say("item", "set", meeting, "care", "--number", "1", "--title", "Äldreplan", "--class", "subject", "--areas", "older")
        say("item", "set", meeting, "money", "--number", "2", "--title", "Medel", "--class", "financial")
        for item in ("1", "2"):
            say("item", "propose", meeting, item, "--clause", "anta förslaget")
        say("agenda", "notice", meeting)

    def words(self, meeting: str, mandate: str, person: str = "secretary") -> list[dict]:
        return [row for row in self.forum.json(person, "position", "list", meeting, "1") if row["mandate"] == mandate]

    def routes(self, meeting: str, mandate: str, item: str = "1") -> dict[str, dict]:
        explained = self.forum.json(MEMBER, "explain", meeting, "--mandate", mandate)
        row = next(row for row in explained["items"] if row["number"] == item)
        return {route["route"]: route for route in row["routes"]}

    def test_the_secretary_enters_an_answer_to_some_items_with_how_it_came(self) -> None:
        forum = self.forum
        self.call("answers")
        answer = ("answer", "answers", "attending", "--items", "2", "--for", PREPARER)
        self.assertIn("the word as it was given", forum.refused("secretary", *answer))
        self.assertIn("not allowed", forum.refused(MEMBER, *answer, "--evidence", "Jag kommer till punkt 2."))
        forum.ok("secretary", *answer, "--evidence", "Jag kommer till punkt 2.")
        forum.ok(MEMBER, "answer", "answers", "attending")
        shown = forum.json(MEMBER, "meeting", "show", "answers")
        self.assertEqual({row["mandate"]: (row["answer"], row["items"], row["entered_by"]) for row in shown["answers"]},
                         {ABSENT: ("attending", ["money"], "secretary"), MINE: ("attending", [], "")})
        self.assertNotIn(ABSENT, shown["unanswered"])
        self.assertIn(ABSENT, forum.json(MEMBER, "item", "show", "answers", "1")["rule"]["uncovered"])

    def test_a_member_is_told_which_items_count_on_them_and_what_each_route_would_do(self) -> None:
        forum = self.forum
        self.call("routes")
        explained = forum.json(PREPARER, "explain", "routes")
        self.assertEqual([(row["number"], row["why"], row["areas"]) for row in explained["items"]],
                         [("1", "area", ["older"]), ("2", "everybody", [])])
        forum.ok(PREPARER, "answer", "routes", "absent")
        self.assertEqual(forum.json(PREPARER, "explain", "routes")["uncovered"], ["care", "money"])
        subject, financial = self.routes("routes", ABSENT), self.routes("routes", ABSENT, "2")
        self.assertEqual([(name, subject[name]["status"], subject[name]["counts"], subject[name]["until"]) for name in ("advance", "convey", "substitute")],
                         [("advance", "open", True, "opening"), ("convey", "open", True, "decided"), ("substitute", "open", True, "decided")])
        # Where money is decided only presence counts: an advance position is possible and does not count.
        self.assertEqual([financial[name]["counts"] for name in ("advance", "email", "substitute")], [False, False, True])
        forum.ok(PREPARER, "declare", "routes", "1", "approve")
        self.assertEqual(self.routes("routes", ABSENT)["advance"]["status"], "taken")
        self.assertEqual(forum.json(PREPARER, "explain", "routes")["uncovered"], ["money"])
        self.assertIn("responsible at karlskrona for older", forum.ok(PREPARER, "explain", "routes"))

    def test_an_e_mailed_position_is_entered_with_its_evidence_and_may_be_contested(self) -> None:
        forum = self.forum
        self.call("mail")
        entered = ("declare", "mail", "1", "approve", "--for", PREPARER)
        self.assertIn("the word as it was given", forum.refused("secretary", *entered))
        forum.ok("secretary", *entered, "--evidence", MAIL)
        word = self.words("mail", ABSENT, PREPARER)[0]
        self.assertEqual((word["by"], word["entered_by"], word["channel"], word["stance"], word["speaks"]),
                         (PREPARER, "secretary", "email", "approve", True))
        # Others see that it is there, and not what it says before the meeting.
        self.assertEqual(self.words("mail", ABSENT, MEMBER)[0]["stance"], "sealed")
        self.assertIn("look at what was entered for you", [task["what"] for task in forum.json(PREPARER, "status")["tasks"]])
        self.assertIn("not allowed", forum.refused(MEMBER, "position", "contest", word["position"], "--reason", "Fel"))
        forum.ok(PREPARER, "position", "contest", word["position"], "--reason", "Det har jag inte skrivit")
        word = self.words("mail", ABSENT)[0]
        self.assertEqual((word["contested"], word["contest_reason"], word["speaks"]), (True, "Det har jag inte skrivit", False))
        self.assertIn(ABSENT, forum.json(MEMBER, "item", "show", "mail", "1")["rule"]["contested"])
        forum.ok(PREPARER, "position", "contest", word["position"], "--withdraw")
        self.assertTrue(self.words("mail", ABSENT)[0]["speaks"])
        forum.ok("secretary", "position", "withdraw", word["position"], "--for", PREPARER, "--evidence", "Jag drar tillbaka det.")
        self.assertEqual(self.words("mail", ABSENT), [])
        self.assertEqual(forum.run(PREPARER, "position", "withdraw", "12ab").returncode, 1)

    def test_another_member_states_an_absent_ones_position(self) -> None:
        forum = self.forum
        self.call("convey")
        forum.ok(PREPARER, "convey", "request", "convey", MEMBER, "--items", "1", "--message", "Jag tillstyrker.")
        self.assertIn("answer whether you speak for another member", [task["what"] for task in forum.json(MEMBER, "status")["tasks"]])
        forum.ok(MEMBER, "convey", "accept", "convey", "--of", ABSENT)
        self.assertEqual(self.routes("convey", ABSENT)["convey"]["status"], "under_way")
        self.assertIn("state another member's position", [task["what"] for task in forum.json(MEMBER, "status")["tasks"]])
        forum.ok(MEMBER, "convey", "state", "convey", "1", "approve", "--of", ABSENT)
        word = self.words("convey", ABSENT)[0]
        self.assertEqual((word["channel"], word["by"], word["by_substitute"], word["speaks"]), ("conveyed", MEMBER, False, True))
        self.assertEqual(self.routes("convey", ABSENT)["convey"]["status"], "taken")
        # What the holder signs stands above it, and above what the secretary enters on a member's word.
        forum.ok(PREPARER, "declare", "convey", "1", "reject")
        self.assertEqual([(row["channel"], row["speaks"]) for row in self.words("convey", ABSENT)], [("conveyed", False), ("app", True)])
        told = ("convey", "state", "convey", "1", "approve", "--of", ABSENT, "--for", MEMBER)
        self.assertIn("the word as it was given", forum.refused("secretary", *told))
        forum.ok("secretary", *told, "--evidence", "Karlskrona hälsar att de tillstyrker")
        self.assertEqual([(row["stance"], row["speaks"]) for row in self.words("convey", ABSENT) if row["speaks"]], [("reject", True)])

    def test_substitutes_are_asked_in_order_and_act_on_their_items_alone(self) -> None:
        forum = self.forum
        self.call("stand-in")
        nominate = ("substitute", "nominate", "stand-in", "--items", "1")
        first = forum.json(PREPARER, *nominate, "--name", "Första", "--basis", "Delegation 4.2")
        entered = (*nominate, "--name", "Andra", "--for", PREPARER)
        self.assertIn("the word as it was given", forum.refused("secretary", *entered))
        second = forum.json("secretary", *entered, "--evidence", "Och annars Andra.")
        states = lambda: [(row["person"], row["order"], row["state"]) for row in forum.json(PREPARER, "substitute", "list", "stand-in")]  # noqa: E731
        self.assertEqual(states(), [(first["person"], 1, "asked"), (second["person"], 2, "queued")])
        forum.ok("secretary", "substitute", "decline", "stand-in", "--for", first["person"], "--channel", "other", "--evidence", "Sade nej i telefon")
        self.assertEqual(states(), [(first["person"], 1, "declined"), (second["person"], 2, "asked")])
        forum.ok("stand-in", "enrol", second["link"], "--yes")
        forum.ok("stand-in", "substitute", "accept", "stand-in")
        forum.ok("stand-in", "declare", "stand-in", "1", "approve")
        word = self.words("stand-in", ABSENT)[0]
        self.assertEqual((word["by"], word["by_substitute"], word["speaks"]), (second["person"], True, True))
        self.assertIn("refused", forum.refused("stand-in", "declare", "stand-in", "2", "approve", "--mandate", ABSENT))
        nomination = forum.json(PREPARER, "substitute", "list", "stand-in")[1]["nomination"]
        forum.ok(PREPARER, "substitute", "revoke", "stand-in", nomination, "--reason", "Kommer själv")
        self.assertEqual(states()[1][2], "revoked")
        self.assertEqual([row["speaks"] for row in self.words("stand-in", ABSENT)], [False])

    def test_whoever_has_jav_leaves_the_item_with_all_their_mandates(self) -> None:
        forum = self.forum
        self.call("recusal")
        forum.ok(MEMBER, "item", "recuse", "recusal", "1", "--reason", "Närstående")
        shown = forum.json(PREPARER, "item", "show", "recusal", "1")
        self.assertEqual(shown["recused"], [{"person": MEMBER, "reason": "Närstående"}])
        self.assertNotIn(MINE, [row["mandate"] for row in shown["rule"]["needed"]])
        self.assertIn("recused", forum.refused(MEMBER, "declare", "recusal", "1", "approve"))
        forum.ok(MEMBER, "item", "recuse", "recusal", "1", "--withdraw")
        self.assertEqual(forum.json(PREPARER, "item", "show", "recusal", "1")["recused"], [])
        forum.ok("secretary", "item", "recuse", "recusal", "1", "--for", MEMBER, "--evidence", "Jag är jävig i ärendet.")
        self.assertEqual(forum.json(PREPARER, "item", "show", "recusal", "1")["recused"][0]["person"], MEMBER)

    def test_a_word_that_comes_after_the_opening_counts_once_the_chair_admits_it(self) -> None:
        forum = self.forum
        self.call("late")
        forum.ok("secretary", "meeting", "open", "late")
        forum.ok(PREPARER, "declare", "late", "1", "approve")
        word = self.words("late", ABSENT)[0]
        self.assertEqual((word["late"], word["admitted"]), (True, False))
        counts = lambda: next(row["has_counting_position"] for row in forum.json(MEMBER, "item", "show", "late", "1")["rule"]["needed"]  # noqa: E731
                              if row["mandate"] == ABSENT)
        self.assertFalse(counts())
        self.assertIn("not allowed", forum.refused("secretary", "position", "admit", word["position"]))
        forum.ok("chair", "position", "admit", word["position"])
        self.assertTrue(counts())


if __name__ == "__main__":
    main()
