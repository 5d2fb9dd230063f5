"""Random forum and meeting files, valid by construction, from a seed."""

import datetime
import random

CLASSES = ["forum", "subject", "financial"]
FIRST, LAST = datetime.date(2024, 1, 1), datetime.date(2035, 12, 31)


def _chance(rng, percent):
    return rng.randrange(100) < percent


def _list(words):
    return "[" + ", ".join(f'"{word}"' for word in words) + "]"


def _some(rng, things, least=0):
    return rng.sample(things, rng.randint(least, len(things)))


def _bool(rng, key, percent):
    return f"{key} = {'true' if _chance(rng, percent) else 'false'}\n" if _chance(rng, percent + 20) else ""


def _day(rng):
    """A day of a meeting; at times one where something turns: a leap day, an end of the year."""
    if _chance(rng, 10):
        year = rng.choice([2024, 2028, 2032])
        return rng.choice([datetime.date(year, 2, 29), datetime.date(year, 12, 31), datetime.date(year + 1, 1, 1)])
    return FIRST + datetime.timedelta(days=rng.randrange((LAST - FIRST).days + 1))


def _validity(rng, day):
    """Limits around the meeting's day, some just before, on or after it."""
    text = ""
    first = day + datetime.timedelta(days=rng.choice([-400, -1, 0, 0, 1]))
    last = day + datetime.timedelta(days=rng.choice([-1, 0, 0, 1, 400]))
    if _chance(rng, 15):
        text += f"valid_from = {first}\n"
    if _chance(rng, 15) and (not text or first <= last):
        text += f"valid_to = {last}\n"
    return text


def forum_file(rng, day):
    sides = [f"s{i}" for i in range(rng.choice([1, 2, 2, 2, 3]))]
    areas = [f"a{i}" for i in range(rng.randint(1, 4))]
    principals = [f"p{i}" for i in range(rng.randint(1, 5))]
    mandates = [f"m{i}" for i in range(rng.randint(1, 9))]
    rng.shuffle(sides)
    text = '[forum]\nid = "f"\nshort_name = "F"\nname = "The F"\ntime_zone = "Europe/Stockholm"\n'
    text += f'[rules]\nday_unit = "{rng.choice(["weekdays", "calendar"])}"\n'
    for lead in ["notice", "decision_material", "other_material", "preparation"]:
        text += f"{lead}_lead = {rng.randint(0, 30)}\n"
    if _chance(rng, 60):
        text += f"advance_counts = {_list(_some(rng, CLASSES))}\n"
    if _chance(rng, 60):
        text += f"substitute_counts = {_list(_some(rng, CLASSES))}\n"
    text += '[offices]\nchair = { person = "chair" }\nsecretary = { person = "secretary" }\n'
    for side in sides:
        text += f'[[side]]\nid = "{side}"\nname = "Side {side}"\n'
    for area in areas:
        text += f'[[subject_area]]\nid = "{area}"\nname = {{ sv = "Område {area}", en = "Area {area}" }}\n'
    for principal in principals:
        text += f'[[principal]]\nid = "{principal}"\nname = "P"\nside = "{rng.choice(sides)}"\n'
    shared = _chance(rng, 25)  # persons with several mandates
    for mandate in rng.sample(mandates, len(mandates)):
        holder = "" if _chance(rng, 12) else f"h{rng.randrange(3)}" if shared else f"h-{mandate}"
        text += (f'[[mandate]]\nid = "{mandate}"\nprincipal = "{rng.choice(principals)}"\ntitle = "T"\n'
                 f'holder = "{holder}"\nsubject_areas = {_list(_some(rng, areas))}\n{_validity(rng, day)}')
    return text, areas, principals, mandates


def _items(rng, numbers):
    if _chance(rng, 60):
        return ""
    parts = []
    for _ in range(rng.randint(1, 3)):
        low = rng.choice(numbers + [rng.randint(1, 40)])
        high = min(999, low + rng.choice([0, 0, 1, 5, 30]))
        parts.append(str(low) if low == high and _chance(rng, 70) else f"{low}-{high}")
    return f'items = "{rng.choice([",", ", "]).join(parts)}"\n'


def meeting_file(rng, day, areas, principals, mandates):
    phase = rng.choice(["before", "during"])
    text = f'[meeting]\ndate = {day}\nphase = "{phase}"\n'
    numbers = rng.sample(range(1, 40), rng.randint(1, 5))
    revisions = {}
    decisions = set()
    for number in numbers:
        kind = rng.choice(["decision"] * 6 + ["information", "discussion"])
        item_class = rng.choice(CLASSES + ["subject"])
        text += f'[[item]]\nnumber = {number}\nkind = "{kind}"\n'
        if kind == "decision":
            decisions.add(number)
        if kind == "decision" or _chance(rng, 50):
            text += f'class = "{item_class}"\n'
            if item_class == "subject" and kind == "decision" or _chance(rng, 30):
                text += f"subject_areas = {_list(_some(rng, areas, 1))}\n"
                if _chance(rng, 35):
                    text += f"principals = {_list(_some(rng, principals, 1))}\n"
        if _chance(rng, 50):
            revisions[number] = rng.randint(1, 3)
            text += f"revision = {revisions[number]}\n"
    # Some meetings are well attended, some are not.
    attendance, declared = rng.choice([(90, 90), (70, 60), (40, 40), (100, 100), (85, 20)])
    for mandate in mandates:
        while _chance(rng, attendance):
            text += f'[[attendance]]\nmandate = "{mandate}"\n{_items(rng, numbers)}'
            if phase == "before":
                text += f'answer = "{"attending" if _chance(rng, 70) else "absent"}"\n'
            elif _chance(rng, 40):
                text += f'by = "{rng.choice(["holder", "substitute"])}"\n'
            if not _chance(rng, 15):
                break
        while _chance(rng, 25):
            text += (f'[[substitute]]\nmandate = "{mandate}"\nperson = "Någon {rng.randrange(9)}"\n'
                     f'state = "{rng.choice(["nominated", "accepted", "accepted", "declined"])}"\n{_items(rng, numbers)}')
        for number in numbers:
            if _chance(rng, 10):
                text += f'[[recusal]]\nmandate = "{mandate}"\nitem = {number}\n'
            while _chance(rng, declared):
                text += _position(rng, mandate, number, revisions, decisions, mandates)
                if _chance(rng, 60):
                    break
    return text


def _position(rng, mandate, number, revisions, decisions, mandates):
    channel = rng.choice(["app", "app", "conveyed", "email", "meeting"])
    stance = rng.choice(["approve", "approve_with_reservation", "refer_back", "reject", "abstain"])
    text = f'[[position]]\nmandate = "{mandate}"\nitem = {number}\nstance = "{stance}"\nchannel = "{channel}"\n'
    highest = revisions.get(number, 1) if number in decisions else 3
    revision = highest if _chance(rng, 75) else rng.randint(1, highest)
    if revision != 1 or _chance(rng, 30):
        text += f"revision = {revision}\n"
    others = [other for other in mandates if other != mandate]
    if channel == "conveyed" and others:
        text += f'by = "{rng.choice(others)}"\n'
    if channel in ("conveyed", "email"):
        text += _bool(rng, "contested", 15)
    text += _bool(rng, "by_substitute", 20)
    if _chance(rng, 15):
        text += f"late = true\n{_bool(rng, 'admitted', 50)}"
    return text


def case(seed):
    rng = random.Random(seed)
    day = _day(rng)
    forum, areas, principals, mandates = forum_file(rng, day)
    return forum, meeting_file(rng, day, areas, principals, mandates)
