"""A second reading of docs/forecast.md, as plainly as it can be written: slow, no indexes, no code in common with the product.

`forecast(forum_text, meeting_text)` gives what `mandat forecast --json` must print; `deadlines(forum_text, day)` what
`mandat deadlines --json` must print. Both take valid files only.
"""

import datetime
import functools
import tomllib

CLASSES = ["forum", "subject", "financial"]


@functools.lru_cache(maxsize=4096)
def _read(text):
    """Of the same text the same tables, which nobody changes."""
    return tomllib.loads(text)


def _items_of(row):
    """The numbers that a row is about; None: all."""
    if "items" not in row:
        return None
    numbers = set()
    for part in row["items"].split(","):
        ends = [int(end) for end in part.split("-")]
        numbers |= set(range(ends[0], ends[-1] + 1))
    return numbers


def _covers(row, number):
    numbers = _items_of(row)
    return numbers is None or number in numbers


class _Item:
    def __init__(self, forum, meeting, item):
        self.forum = forum
        self.meeting = meeting
        self.item = item
        self.number = item["number"]
        self.item_class = item["class"]
        self.during = meeting["meeting"]["phase"] == "during"
        rules = forum["rules"]
        self.advance = self.item_class in rules.get("advance_counts", ["subject"])
        self.substitutes = self.item_class in rules.get("substitute_counts", CLASSES)

    def rows(self, kind, mandate):
        return [row for row in self.meeting.get(kind, []) if row["mandate"] == mandate["id"]]

    def active(self, mandate):
        day = self.meeting["meeting"]["date"]
        return (mandate["holder"] != ""
                and mandate.get("valid_from", datetime.date.min) <= day <= mandate.get("valid_to", datetime.date.max))

    def stands_by_substitute(self, mandate):
        return self.substitutes and any(row["state"] == "accepted" and _covers(row, self.number)
                                        for row in self.rows("substitute", mandate))

    def holder_recused(self, mandate):
        # The recusal is the holder's: whichever of the holder's active mandates the row names.
        named = [row["mandate"] for row in self.meeting.get("recusal", []) if row["item"] == self.number]
        return any(other["id"] in named and self.active(other) and other["holder"] == mandate["holder"]
                   for other in self.forum["mandate"])

    def recused(self, mandate):
        return self.active(mandate) and self.holder_recused(mandate) and not self.stands_by_substitute(mandate)

    def counted(self, mandate):
        return self.active(mandate) and not self.recused(mandate)

    def there_by_holder(self, mandate):
        return self.during and not self.holder_recused(mandate) and any(
            row.get("by", "holder") == "holder" and _covers(row, self.number) for row in self.rows("attendance", mandate))

    def there_by_substitute(self, mandate):
        return self.during and self.stands_by_substitute(mandate) and any(
            row.get("by") == "substitute" and _covers(row, self.number) for row in self.rows("attendance", mandate))

    def there(self, mandate):
        return self.there_by_holder(mandate) or self.there_by_substitute(mandate)

    def attending(self, mandate):
        if self.stands_by_substitute(mandate):
            return True
        return not self.holder_recused(mandate) and any(
            row["answer"] == "attending" and _covers(row, self.number) for row in self.rows("attendance", mandate))

    def unanswered(self, mandate):
        if self.attending(mandate):
            return False
        if not self.rows("attendance", mandate):
            return True
        return self.substitutes and any(row["state"] == "nominated" and _covers(row, self.number)
                                        for row in self.rows("substitute", mandate))

    def concerned(self):
        """Pairs of principal and area."""
        areas = self.item["subject_areas"]
        if "principals" in self.item:
            return {(principal, area) for principal in self.item["principals"] for area in areas}
        return {(mandate["principal"], area)
                for area in areas for mandate in self.forum["mandate"] if area in mandate["subject_areas"]}

    def gaps(self):
        if self.item_class != "subject":
            return []
        return [{"principal": principal, "subject_area": area} for principal, area in sorted(self.concerned())
                if not any(self.active(mandate) and mandate["principal"] == principal
                           and area in mandate["subject_areas"] for mandate in self.forum["mandate"])]

    def needed(self):
        mandates = [mandate for mandate in self.forum["mandate"] if self.counted(mandate)]
        if self.item_class == "forum":
            return []
        if self.item_class == "financial":
            return mandates
        principals = {principal for principal, _ in self.concerned()}
        return [mandate for mandate in mandates if mandate["principal"] in principals
                and set(mandate["subject_areas"]) & set(self.item["subject_areas"])]

    def positions(self, mandate):
        return [row for row in self.rows("position", mandate) if row["item"] == self.number]

    def valid(self, position, mandate):
        if position.get("revision", 1) != self.item.get("revision", 1):
            return False
        if position.get("contested", False):
            return False
        if position.get("late", False) and not position.get("admitted", False):
            return False
        if position.get("by_substitute", False):
            return self.stands_by_substitute(mandate)
        if self.holder_recused(mandate):
            return False
        if position["channel"] == "meeting":
            return self.there_by_holder(mandate)
        return True

    def satisfied(self, mandate):
        return any(self.valid(position, mandate) and (self.advance or self.there(mandate))
                   for position in self.positions(mandate))

    def result(self):
        mandates = self.forum["mandate"]
        sides = {principal["id"]: principal["side"] for principal in self.forum["principal"]}
        quorum = []
        possible = True
        for side in self.forum["side"]:
            of = [m for m in mandates if self.counted(m) and sides[m["principal"]] == side["id"]]
            present = [m for m in of if (self.there(m) if self.during else self.attending(m))]
            row = {"side": side["id"], "present": len(present), "of": len(of), "met": len(present) > len(of) / 2}
            if not self.during:
                row["unanswered"] = len([m for m in of if self.unanswered(m)])
                possible = possible and len(present) + row["unanswered"] > len(of) / 2
            quorum.append(row)
        met = all(row["met"] for row in quorum)

        needed = self.needed()
        unsatisfied = [m for m in needed if not self.satisfied(m)]
        invalid = [m for m in needed if not any(self.valid(p, m) for p in self.positions(m))]
        gaps = self.gaps()
        result = {
            "number": self.number, "class": self.item_class, "quorum": quorum, "gaps": gaps,
            "contested": _ids(m for m in invalid if any(p.get("contested", False) for p in self.positions(m))),
            "stale": _ids(m for m in invalid
                          if any(not p.get("contested", False)
                                 and p.get("revision", 1) < self.item.get("revision", 1) for p in self.positions(m))),
            "recused": _ids(m for m in mandates if self.recused(m)),
        }
        if self.during:
            result["missing"] = _ids(unsatisfied)
            if self.item_class == "forum":
                result["verdict"] = "decidable" if met else "blocked"
            else:
                result["verdict"] = "blocked" if unsatisfied or gaps else "decidable"
            return result
        result["expected"] = _ids(m for m in unsatisfied if self.attending(m))
        result["uncertain"] = _ids(m for m in unsatisfied if self.unanswered(m))
        result["uncovered"] = _ids(m for m in unsatisfied if not self.attending(m) and not self.unanswered(m))
        if self.item_class == "forum":
            result["verdict"] = "expected" if met else "at_risk" if possible else "blocked"
        elif result["uncovered"] or gaps:
            result["verdict"] = "blocked"
        elif result["uncertain"]:
            result["verdict"] = "at_risk"
        elif result["expected"]:
            result["verdict"] = "expected"
        else:
            result["verdict"] = "decidable"
        return result


    def states(self):
        """What this item meets, for counting what the cases reach: of mandates that it needs, or of whom presence counts."""
        found = set()
        day = self.meeting["meeting"]["date"]
        for mandate in self.forum["mandate"]:
            if self.item_class == "subject" and not set(mandate["subject_areas"]) & set(self.item["subject_areas"]):
                continue
            if mandate["holder"] == "":
                found.add("vacant")
                continue
            if "valid_from" in mandate:
                found.add("not yet valid" if day < mandate["valid_from"] else
                          "valid from this day" if day == mandate["valid_from"] else "valid since")
            if "valid_to" in mandate:
                found.add("no longer valid" if day > mandate["valid_to"] else
                          "valid to this day" if day == mandate["valid_to"] else "valid for a while")
            if not self.active(mandate):
                continue
            covered = [row for row in self.rows("substitute", mandate) if _covers(row, self.number)]
            found |= {"substitute " + row["state"] for row in covered}
            found |= {"substitute elsewhere" for row in self.rows("substitute", mandate) if not _covers(row, self.number)}
            if len({row["state"] for row in covered}) > 1:
                found.add("substitutes in several states")
            if self.holder_recused(mandate):
                found.add("recused, and a substitute acts" if self.stands_by_substitute(mandate) else "recused")
            attendance = self.rows("attendance", mandate)
            if any(_covers(row, self.number) for row in attendance) != all(_covers(row, self.number) for row in attendance):
                found.add("there for part of it, in several rows")
            if attendance and not any(_covers(row, self.number) for row in attendance):
                found.add("there for other items")
            if any(row.get("answer") == "absent" for row in attendance):
                found.add("announced absent")
            if any(row.get("by") == "substitute" for row in attendance):
                found.add("there by a substitute")
            if not attendance:
                found.add("no attendance")
            positions = self.positions(mandate)
            for position in positions:
                found.add("position by " + position["channel"])
                if position.get("revision", 1) < self.item.get("revision", 1):
                    found.add("stale position")
                if position.get("contested", False):
                    found.add("contested position")
                if position.get("late", False):
                    found.add("admitted position" if position.get("admitted", False) else "late position")
                if position.get("by_substitute", False):
                    found.add("position by a substitute")
            if len({self.valid(position, mandate) for position in positions}) > 1:
                found.add("a valid position beside one that is not")
        return found


def states(forum_text, meeting_text):
    """(phase, class, state) of each decision item."""
    forum = _read(forum_text)
    meeting = _read(meeting_text)
    return [(meeting["meeting"]["phase"], item["class"], state) for item in meeting.get("item", [])
            if item["kind"] == "decision" for state in _Item(forum, meeting, item).states()]


def _ids(mandates):
    return sorted(mandate["id"] for mandate in mandates)


def forecast(forum_text, meeting_text):
    forum = _read(forum_text)
    meeting = _read(meeting_text)
    items = sorted((item for item in meeting.get("item", []) if item["kind"] == "decision"),
                   key=lambda item: item["number"])
    return {
        "forum": forum["forum"]["id"],
        "meeting": meeting["meeting"]["date"].isoformat(),
        "phase": meeting["meeting"]["phase"],
        "items": [_Item(forum, meeting, item).result() for item in items],
    }


def easter(year):
    """By golden number and epact, as the calendar's reformers defined it (Lilius, Clavius): the first Sunday after the
    ecclesiastical full moon that falls on or after 21 March."""
    golden = year % 19 + 1
    century = year // 100 + 1
    solar = 3 * century // 4 - 12
    lunar = (8 * century + 5) // 25 - 5
    sunday = 5 * year // 4 - solar - 10
    epact = (11 * golden + 20 + lunar - solar) % 30
    if epact == 24 or (epact == 25 and golden > 11):
        epact += 1
    moon = 44 - epact
    if moon < 21:
        moon += 30
    march = moon + 7 - (sunday + moon) % 7
    return datetime.date(year, 3, 1) + datetime.timedelta(days=march - 1)


def _saturday_from(day):
    while day.isoweekday() != 6:
        day += datetime.timedelta(days=1)
    return day


@functools.lru_cache(maxsize=None)
def days_off(year):
    """Public holidays that may fall on a weekday, and the three eves."""
    def from_easter(days):
        return easter(year) + datetime.timedelta(days=days)

    midsummer = _saturday_from(datetime.date(year, 6, 20))
    days = {datetime.date(year, month, day) for month, day in
            [(1, 1), (1, 6), (5, 1), (12, 24), (12, 25), (12, 26), (12, 31)]}
    days |= {from_easter(-2), from_easter(0), from_easter(1), from_easter(39), from_easter(49)}
    days |= {midsummer, midsummer - datetime.timedelta(days=1), _saturday_from(datetime.date(year, 10, 31))}
    days.add(datetime.date(year, 6, 6) if year >= 2005 else from_easter(50))
    return days


@functools.lru_cache(maxsize=8)
def _rules(forum_text):
    return _read(forum_text)["rules"]


def deadlines(forum_text, day):
    rules = _rules(forum_text)
    result = []
    for what in ["decision_material", "preparation", "other_material", "notice"]:
        lead = rules[what + "_lead"]
        calendar = day - datetime.timedelta(days=lead)
        weekdays = day
        left = lead
        while left > 0:
            weekdays -= datetime.timedelta(days=1)
            if weekdays.isoweekday() <= 5 and weekdays not in days_off(weekdays.year):
                left -= 1
        due = weekdays if rules["day_unit"] == "weekdays" else calendar
        result.append({"what": what, "weekdays": weekdays.isoformat(), "calendar": calendar.isoformat(),
                       "due": due.isoformat()})
    return {"meeting": day.isoformat(), "day_unit": rules["day_unit"], "deadlines": result}
