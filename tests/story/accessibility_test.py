#!/usr/bin/python3
"""Each rule of accessibility.py finds what is planted for it, and leaves alone a screen that is as it should be."""
import copy
import unittest

import accessibility


def node(number: int, **fields) -> dict:
    base = {"id": number, "parent": -1, "type": "MButton", "role": "Button", "name": f"Button {number}", "description": "", "value": "", "ignored": False,
            "states": ["focusable"], "actions": ["Press"], "rect": [16, 60 * number, 200, 48], "seen": [16, 60 * number, 200, 48], "layer": 0,
            "scrolls": [], "sideways": False, "focus": number, "enabled": True}
    return {**base, **fields}


def text(number: int, words: str, **fields) -> dict:
    return node(number, **{"type": "MText", "role": "StaticText", "name": words, "text": words, "truncated": False, "content": [100, 20], "states": [],
                           "actions": [], "focus": -1, **fields})


SCREEN = {"width": 390, "height": 844, "layer": 0, "nodes": [
    node(0), node(1, role="CheckBox", checked=True, states=["focusable", "checkable", "checked"]), node(2, enabled=False, states=["disabled"], focus=-1),
    text(3, "Words that are read"), node(4, name="Open the meeting", description="Friday"),
    text(5, "Friday", name="", ignored=True, parent=4), text(6, "✓", name="", ignored=True, parent=4)]}


class Planted(unittest.TestCase):
    def changed(self, number: int, **fields) -> dict:
        tree = copy.deepcopy(SCREEN)
        tree["nodes"][number].update(fields)
        return tree

    def finds(self, rule: str, tree: dict, check=accessibility.problems) -> None:
        found = check(tree)
        self.assertEqual([problem.split(":")[0] for problem in found], [rule], found)

    def test_a_screen_as_it_should_be_passes(self):
        self.assertEqual(accessibility.problems(SCREEN), [])
        self.assertEqual(accessibility.clipped(SCREEN), [])

    def test_a_control_without_a_role(self):
        self.finds("role", self.changed(0, role="NoRole"))

    def test_a_control_that_is_hidden_from_screen_readers(self):
        self.finds("role", self.changed(0, ignored=True))

    def test_a_control_without_a_name(self):
        self.finds("name", self.changed(0, name=" "))

    def test_two_controls_with_one_name(self):
        self.finds("label", self.changed(4, name="Button 0"))

    def test_a_target_that_is_too_small(self):
        self.finds("target", self.changed(0, rect=[16, 0, 200, 44]))

    def test_a_tick_that_says_nothing(self):
        self.finds("state", self.changed(1, states=["focusable"]))

    def test_a_tick_that_says_the_opposite(self):
        self.finds("state", self.changed(1, states=["focusable", "checkable"]))

    def test_a_control_that_does_not_say_that_it_is_disabled(self):
        self.finds("state", self.changed(0, enabled=False))

    def test_a_control_that_tab_does_not_reach(self):
        self.finds("keyboard", self.changed(0, focus=-1))

    def test_arrows_reach_what_tab_leaves_out_among_tabs_and_in_a_list_that_takes_them(self):
        tree = self.changed(0, role="PageTab", focus=-1)
        self.finds("keyboard", tree)
        tree["nodes"][4]["role"] = "PageTab"
        self.assertEqual(accessibility.problems(tree), [])
        listed = self.changed(0, focus=-1)
        for at in (0, 4):
            listed["nodes"][at]["scrolls"] = [{"id": 1, "rect": [0, 0, 390, 844], "arrows": False}]
        self.finds("keyboard", listed)
        for at in (0, 4):
            listed["nodes"][at]["scrolls"][0]["arrows"] = True
        self.assertEqual(accessibility.problems(listed), [])

    def test_arrows_reach_what_stands_in_a_row_that_takes_them(self):
        tree = copy.deepcopy(SCREEN)
        listed = [{"id": 1, "rect": [0, 0, 390, 844], "arrows": True}]
        tree["nodes"] += [node(7, type="Row", role="ListItem", scrolls=listed, focus=7), node(8, type="Row", role="ListItem", scrolls=listed, focus=-1),
                          node(9, type="MIconButton", scrolls=listed, focus=-1, parent=8)]
        self.assertEqual(accessibility.problems(tree), [])
        tree["nodes"][9]["parent"] = -1  # beside it: Tab comes there when it comes to that row, as far as can be seen,
        tree["nodes"][9]["rect"] = [300, 480, 48, 48]
        self.assertEqual(accessibility.problems(tree), [])
        tree["nodes"][9]["rect"] = [300, 420, 48, 48]  # and does not where it stands beside the one that Tab comes to
        self.finds("keyboard", tree)
        tree["nodes"][9]["rect"] = [300, 600, 48, 48]
        self.finds("keyboard", tree)

    def test_a_label_is_said_by_its_field_or_its_group(self):
        tree = self.changed(5, text="Button 0")
        self.assertEqual(accessibility.problems(tree), [])
        tree = self.changed(5, text="The region")
        self.finds("unread", tree)
        tree["nodes"].append(node(7, type="MRadioGroup", role="Grouping", name="The region", focus=-1, states=[]))
        self.assertEqual(accessibility.problems(tree), [])

    def test_a_hyphen_that_keeps_a_word_together_is_heard_as_any_other(self):
        tree = self.changed(4, name="PIN-code")
        tree["nodes"][5]["text"] = "PIN\u2011co\u00ADde"
        self.assertEqual(accessibility.problems(tree), [])

    def test_words_of_one_line_may_be_said_part_by_part(self):
        tree = self.changed(5, text="Friday · in the town hall")
        self.finds("unread", tree)
        tree["nodes"][4]["description"] = "In the town hall. Friday"
        self.assertEqual(accessibility.problems(tree), [])

    def test_words_that_are_never_said(self):
        self.finds("unread", self.changed(5, text="Saturday"))

    def test_an_order_that_goes_back(self):
        tree = self.changed(0, focus=4)
        tree["nodes"][4]["focus"] = 0
        self.assertTrue(any(problem.startswith("order:") for problem in accessibility.problems(tree)))

    def test_an_order_that_goes_to_the_left(self):
        tree = self.changed(0, rect=[200, 0, 100, 48])
        tree["nodes"].append(node(7, focus=0.5, rect=[16, 0, 100, 48]))
        self.assertTrue(any(problem.startswith("order:") for problem in accessibility.problems(tree)))

    def test_an_order_through_what_was_just_done_passes_wherever_it_is_told(self):
        # A side bar's last place and its foot at the left, a page at the right; Tab comes from the page's end to what is told above the foot.
        tree = {"width": 1194, "height": 834, "layer": 0, "nodes": [
            node(0), node(1), node(2, rect=[300, 16, 200, 48]), node(3, rect=[300, 780, 200, 48]),
            node(4, type="MToast", role="AlertMessage", focus=-1, rect=[8, 600, 240, 60]), node(5, parent=4, focus=4, rect=[100, 606, 100, 48])]}
        self.assertEqual(accessibility.problems(tree), [])
        tree["nodes"][4]["type"] = "MCard"
        self.finds("order", tree)

    def test_an_order_through_what_scrolls_and_what_stays_below_it_passes(self):
        scroll = [{"id": 1, "rect": [0, 100, 390, 600]}]
        tree = {"width": 390, "height": 844, "layer": 0, "nodes": [
            node(0), node(1, scrolls=scroll, rect=[16, 120, 200, 48]), node(2, scrolls=scroll, rect=[16, 3000, 200, 48]), node(3, rect=[16, 780, 200, 48])]}
        self.assertEqual(accessibility.problems(tree), [])

    def test_what_is_behind_a_dialog_is_not_judged(self):
        tree = self.changed(0, name="")
        tree["layer"] = 1
        tree["nodes"].append(node(7, layer=1))
        self.assertEqual(accessibility.problems(tree), [])

    def test_a_text_that_is_cut(self):
        self.finds("clipped", self.changed(3, content=[240, 20]), accessibility.clipped)
        self.finds("clipped", self.changed(3, content=[100, 90]), accessibility.clipped)
        self.finds("clipped", self.changed(3, rect=[300, 180, 200, 48]), accessibility.clipped)
        self.finds("clipped", self.changed(3, truncated=True, text="⟦Wörds⟧"), accessibility.clipped)

    def test_texts_that_run_over_each_other(self):
        tree = copy.deepcopy(SCREEN)
        tree["nodes"].append(text(7, "Other words", seen=[16, 200, 200, 48]))
        self.finds("clipped", tree, accessibility.clipped)

    def test_a_text_that_no_translation_has_been_through(self):
        def check(tree):
            return accessibility.untranslated(tree, {"karlskrona"})
        tree = {"width": 390, "height": 844, "layer": 0, "nodes": [text(0, "⟦Mëëtïng in ⟦tööwn⟧ ⟧ Karlskrona 10:30")]}
        self.assertEqual(check(tree), [])
        tree["nodes"].append(text(1, "Meeting"))
        found = check(tree)
        self.assertEqual(len(found), 2, found)  # as a text and as a name
        self.assertIn("untranslated: meeting", found[0])


if __name__ == "__main__":
    unittest.main()
