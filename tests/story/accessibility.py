"""What is wrong with a screen for those who hear it, reach it by keys or a finger, or need large text: judged from the driver's tree (tests/app/driver/tree.h).

    problems(tree)                  for every screen, in every look
    untranslated(tree, known)       while the pseudo-language is on: texts that no translation has been through
    clipped(tree)                   texts that are cut off or run over each other

Each problem is a sentence that names its rule first. `accessibility_test.py` plants every one of them.
"""
import re

TARGET = 48
SLACK = 0.75  # of a pixel: layouts round
# What can be pressed, chosen or written in.
CONTROLS = {"Button", "CheckBox", "RadioButton", "PageTab", "EditableText", "Slider", "ListItem", "MenuItem", "Link", "Cell", "ColumnHeader", "ComboBox", "SpinBox"}
CHECKED = {"CheckBox", "RadioButton"}
NO_ROLE = {"", "NoRole", "Client", "Whitespace"}
# Seen and said by other means: a mark is explained by its control's name, a number by its field.
SYMBOL = re.compile(r"^[\W_\d]{0,4}$|^[A-ZÅÄÖ✓●○×]✓?$")
# Letters and digits mixed, or in groups of capitals: a key, a fingerprint, a hash.
CODE = re.compile(r"[A-Za-z]\d|\d[A-Za-z]|^[A-Z]{4}$|^([A-Z0-9]{2,}-){2,}|^[0-9a-f]{4}$|^[A-ZÅÄÖ]{1,2}$")
OPEN, CLOSE = "⟦", "⟧"


def kind_of(node: dict) -> tuple:
    return node["role"], node["type"], tuple(scroll["id"] for scroll in node["scrolls"])


def on_line(one: dict, other: dict) -> bool:
    return one["rect"][1] < other["rect"][1] + other["rect"][3] and other["rect"][1] < one["rect"][1] + one["rect"][3]


def roves(node: dict, kinds: set[tuple], nodes: list[dict], by_id: dict[int, dict]) -> bool:
    """Whether arrows lead to it from one of its kind that Tab comes to (`kinds`): among tabs, and in a list that takes arrows. There arrows also go from a row to what
    stands in it, and Tab to what stands beside it, when the row is the one that Tab comes to."""
    if node["role"] == "PageTab":
        return kind_of(node) in kinds
    if not node["scrolls"] or not node["scrolls"][-1].get("arrows"):
        return False
    within = [other for other in nodes if "role" in other and other["scrolls"] == node["scrolls"]]
    if kind_of(node) in kinds or any(kind_of(around) in kinds for around in outward(node, by_id) if around in within):
        return True
    beside = {kind_of(other) for other in within if kind_of(other) in kinds and on_line(node, other)}
    stops = [other for other in within if other["focus"] >= 0 and kind_of(other) in beside]
    return bool(stops) and not any(kind_of(other) == kind_of(node) and on_line(stop, other) for other in within for stop in stops)


def is_control(node: dict) -> bool:
    """Something a person acts on: by its role, or because a screen reader may act on it."""
    if node["ignored"] or "role" not in node:
        return False
    return node["focus"] >= 0 or node["role"] in CONTROLS and "readOnly" not in node["states"]


def says_disabled(node: dict) -> bool:
    return "disabled" in node["states"]


def called(node: dict) -> str:
    return f"{node['type']} '{node.get('name') or node.get('text', '')}'"[:100]


def top_layer(tree: dict) -> list[dict]:
    """What is not behind an open dialog."""
    return [node for node in tree["nodes"] if node["layer"] == tree["layer"]]


def problems(tree: dict) -> list[str]:
    nodes = top_layer(tree)
    return [*role_and_name(nodes), *labels(nodes), *targets(nodes), *states(nodes), *unread(tree, nodes), *order(nodes)]


# -- the rules ------------------------------------------------------------------------------------------------------------


def role_and_name(nodes: list[dict]) -> list[str]:
    found = []
    by_id = {node["id"]: node for node in nodes}
    for node in nodes:
        around = by_id.get(node["parent"], {})
        if node.get("role") == "Indicator" and around.get("role") == "EditableText" and around["name"]:
            continue  # what is written in a PIN field is read by nobody: the field around it has the name (MPinField)
        if node["focus"] >= 0 and node["ignored"]:
            found.append(f"role: {called(node)} takes the keyboard, but is hidden from screen readers")
        elif node["focus"] >= 0 and node.get("role", "") in NO_ROLE:
            found.append(f"role: {called(node)} takes the keyboard and has no role")
        elif is_control(node) and not node["name"].strip():
            found.append(f"name: {called(node)} is a {node['role']} without a name")
    return found


def labels(nodes: list[dict]) -> list[str]:
    """Two controls of one screen that are called alike: nobody who hears them can tell them apart."""
    found, seen = [], {}
    for node in nodes:
        if not is_control(node) or not node["name"]:
            continue
        key = (node["role"], node["name"])
        if key in seen:
            found.append(f"label: two {node['role']} are called '{node['name']}'")
        seen[key] = node
    return found


def targets(nodes: list[dict]) -> list[str]:
    found = []
    for node in nodes:
        if not is_control(node) or says_disabled(node):
            continue
        width, height = node["rect"][2:]
        if min(width, height) < TARGET - SLACK:
            found.append(f"target: {called(node)} is {width:.0f}x{height:.0f}, smaller than {TARGET}")
    return found


def states(nodes: list[dict]) -> list[str]:
    found = []
    by_id = {node["id"]: node for node in nodes}
    reached = {node["parent"] for node in nodes if node["focus"] >= 0}
    kinds = {kind_of(node) for node in nodes if node["focus"] >= 0 and "role" in node}
    for node in nodes:
        if not is_control(node):
            continue
        if node["role"] in CHECKED and "checkable" not in node["states"]:
            found.append(f"state: {called(node)} is a {node['role']} and does not say whether it is checked")
        elif node["role"] in CHECKED and node.get("checked", False) != ("checked" in node["states"]):
            found.append(f"state: {called(node)} looks {'checked' if node['checked'] else 'not checked'} and says otherwise")
        if node["role"] != "EditableText" and node["enabled"] == says_disabled(node):
            found.append(f"state: {called(node)} is {'enabled' if node['enabled'] else 'disabled'} and says otherwise")
        if node["focus"] < 0 and node["id"] not in reached and node["enabled"] and node["role"] not in CHECKED | {"Cell"} and "readOnly" not in node["states"] and not roves(node, kinds, nodes, by_id):
            found.append(f"keyboard: {called(node)} is not reached by Tab")
    return found


def unread(tree: dict, nodes: list[dict]) -> list[str]:
    """Words that are seen and that no screen reader comes to: neither read themselves nor said by what they stand in."""
    by_id = {node["id"]: node for node in tree["nodes"]}
    # A label is said by the field, or the group of fields, that it stands over.
    fields = {normal(node["name"]) for node in nodes if is_control(node) or node.get("role") == "Grouping" and not node["ignored"]}
    found = []
    for node in nodes:
        words = normal(node.get("text", ""))
        if not words or SYMBOL.match(words.upper()) or is_heard(node) or words in fields:
            continue
        heard = " ".join(normal(around.get(part, "")) for around in outward(node, by_id) for part in ("name", "description", "value"))
        if by_id.get(node["parent"], {}).get("role") in CHECKED and len(words) <= 4:
            continue  # on or off, which the state tells
        digits = re.sub(r"\D", "", words)
        if len(digits) >= 8 and digits in re.sub(r"\D", "", heard):
            continue  # a time, which readers get in its plain form
        if any(part not in heard for part in words.split(" · ")):
            found.append(f"unread: '{words[:80]}' is shown and never said")
    return found


def is_heard(node: dict) -> bool:
    return not node["ignored"] and bool(normal(node.get("name", "")))


def normal(text: str) -> str:
    """As it is heard: without the places where a word may be broken, and with hyphens that may not be as any other."""
    return " ".join(text.replace("\u00AD", "").replace("\u2011", "-").split()).casefold()


def place(node: dict, other: dict) -> list[float]:
    """Where a node stands against another: itself where both scroll together, else the area that it scrolls in."""
    mine, theirs = node["scrolls"], other["scrolls"]
    for depth, scroll in enumerate(mine):
        if depth >= len(theirs) or theirs[depth]["id"] != scroll["id"]:
            return scroll["rect"]
    return node["rect"]


def order(nodes: list[dict]) -> list[str]:
    """Tab goes on as the eye does: down, or to the right; into a column beside, from its top. What was just done is told over the screen for some seconds, and the
    way back from it comes next after the place where it was done, wherever it is shown."""
    by_id = {node["id"]: node for node in nodes}
    row = sorted((node for node in nodes if node["focus"] >= 0 and not any(around["type"] == "MToast" for around in outward(node, by_id))),
                 key=lambda node: node["focus"])
    if not row:
        return []
    # The order is a ring: once it goes back to where it begins, and no more than once.
    back = []
    for before, after in zip(row, [*row[1:], row[0]]):
        if before is after or any(around is before for around in outward(after, by_id)):
            continue
        x1, y1, w1, h1 = place(before, after)
        x2, y2, w2, h2 = place(after, before)
        above = y2 + h2 <= y1 + SLACK
        beside = y2 < y1 + h1 - SLACK and y1 < y2 + h2 - SLACK
        if above and x2 < x1 + w1 - SLACK or beside and x2 + w2 <= x1 + SLACK:
            back.append((y1 - y2, f"order: Tab goes from {called(before)} back to {called(after)}"))
    return [problem for _, problem in sorted(back)[:-1]]


def outward(node: dict, by_id: dict[int, dict]):
    """What it stands in, from the nearest."""
    around = by_id.get(node["parent"])
    while around:
        yield around
        around = by_id.get(around["parent"])


# -- what is cut off ------------------------------------------------------------------------------------------------------


def texts(tree: dict) -> list[dict]:
    return [node for node in top_layer(tree) if node.get("text", "").strip()]


def said_around(node: dict, by_id: dict[int, dict]) -> bool:
    """A text may be shortened where what it stands in says the whole: a long title by its row, an example by its field."""
    return any(normal(node["text"]) in normal(around.get(part, "")) for around in outward(node, by_id) for part in ("name", "description"))


def clipped(tree: dict) -> list[str]:
    """Texts that lose something."""
    found = []
    shown = []
    by_id = {node["id"]: node for node in tree["nodes"]}
    for node in texts(tree):
        x, y, width, height = node["rect"]
        content_width, content_height = node["content"]
        if SYMBOL.match(normal(node["text"]).upper()):
            continue  # a mark: one sign, drawn to its measure
        if node["truncated"] and not said_around(node, by_id):
            found.append(f"clipped: '{node['text'][:60]}' is shortened")
        if not node["truncated"] and (content_width > width + 1.5 or content_height > height + 1.5):
            found.append(f"clipped: '{node['text'][:60]}' needs {content_width:.0f}x{content_height:.0f} and has {width:.0f}x{height:.0f}")
        if not node["sideways"] and node["seen"][2] > 0 and (x < -SLACK or x + width > tree["width"] + SLACK):
            found.append(f"clipped: '{node['text'][:60]}' runs out of the window")
        seen = node["seen"]
        if seen[2] > 0 and seen[3] > 0:
            shown.append((node, seen))
    for i, (one, a) in enumerate(shown):
        for other, b in shown[i + 1:]:
            across = min(a[0] + a[2], b[0] + b[2]) - max(a[0], b[0])
            down = min(a[1] + a[3], b[1] + b[3]) - max(a[1], b[1])
            if across > 2 and down > 3 and together(one, other):
                found.append(f"clipped: '{one['text'][:40]}' and '{other['text'][:40]}' run over each other")
    return found


def together(one: dict, other: dict) -> bool:
    """In the same scrolling area: what floats over another (a toast, a heading that stays) covers it on purpose."""
    return [s["id"] for s in one["scrolls"]] == [s["id"] for s in other["scrolls"]] and one["parent"] == other["parent"]


def untranslated(tree: dict, known: set[str]) -> list[str]:
    """Words outside the pseudo-language's brackets that are not data (`known`, in small letters)."""
    found = []
    for node in tree["nodes"]:
        if node["type"] == "MLiveRegion":
            continue  # it keeps what was told last, in the language of that moment
        for part in ("text", "name", "description", "value"):
            rest = node.get(part, "")
            while re.search(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}", rest):
                rest = re.sub(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}", " ", rest)
            rest = " ".join(part for part in rest.split() if not CODE.search(part))
            words = re.findall(r"[^\W\d_]{2,}", rest.replace("\u00AD", "").casefold())
            if strange := [word for word in words if word not in known]:
                found.append(f"untranslated: {' '.join(strange)[:60]} in '{node.get(part, '')[:80]}' ({node['type']}, {part})")
    return sorted(set(found))
