"""Good files with a line or two damaged, from a seed."""

import random
import re

_VALUES = ["1", "-1", "true", '"x"', "[]", "{}", "2024-01-01", "1.5", r'"\u0000"', "[[1]]", "{a={b=1}}", "1000000000000",
           "inf", "12:00:00", '"' + "x" * 500 + '"']
# Deeper than any program's stack, in every way that TOML has of nesting.
DEEP = ["a." * 60000 + "a = 1", "[" + "a." * 60000 + "a]", "[[a" + ".a" * 60000 + "]]", "[" * 100000,
        "a = " + "{a = " * 50000, "x = " + "[" * 100000]


def damaged(text, seed):
    rng = random.Random(seed)
    lines = text.split("\n")
    for _ in range(rng.randint(1, 2)):
        at = rng.randrange(len(lines))
        way = rng.randrange(6)
        if way == 0:
            del lines[at]
        elif way == 1:
            lines.insert(at, rng.choice(lines))
        elif way == 2 and lines[at]:
            place = rng.randrange(len(lines[at]))
            lines[at] = (lines[at][:place] + rng.choice('"[]{}=.,#\n\\0a-é') + lines[at][place + rng.randrange(2):])
        elif way == 3:
            lines[at] = lines[at].replace('"', "", 1)
        elif way == 4:
            value = rng.choice(_VALUES)
            lines[at] = re.sub("= .*", lambda _: "= " + value, lines[at])
        else:
            other = rng.randrange(len(lines))
            lines[at], lines[other] = lines[other], lines[at]
    return "\n".join(lines)
