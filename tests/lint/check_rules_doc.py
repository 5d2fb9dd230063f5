#!/usr/bin/python3
"""docs/rules.md against the tree: every test and every file that a line names is there, and each sentence has both.

Usage: check_rules_doc.py [ROOT]; prints one line a finding and exits with 1 if there is any.

In the tables under "# Sentence by sentence" a line is {about | where | test}. A test is written Suite.Name; a name alone is of the suite named before it on
that line; Suite.* stands for all of a suite. A test in Python is written path/to/file.py:name. Where: a file of shared/domain/, a path from the root, or a folder.
"""

import pathlib
import re
import sys

import check_run

DOCUMENT = "docs/rules.md"
FOLDERS = ("shared", "server", "mobile", "tests", "tools")
CPP_TEST = re.compile(r"\bTEST(?:_F|_P)?\(\s*(\w+)\s*,\s*(\w+)\s*\)")
PYTHON_TEST = re.compile(r"^\s*def (test_\w+)\(", re.MULTILINE)
QUOTED = re.compile(r"`([^`]+)`")
SENTENCES = "# Sentence by sentence"
DOMAIN = "shared/domain"


def tests_of(root):
    """{suite: {names}} of C++, and {path: {names}} of Python."""
    suites = {}
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*_test.*")):
            name = path.relative_to(root).as_posix()
            if path.suffix not in (".cc", ".py") or "node_modules" in name:
                continue
            text = path.read_text(encoding="utf-8", errors="replace")
            if path.suffix == ".py":
                suites[name] = set(PYTHON_TEST.findall(text))
                continue
            for suite, test in CPP_TEST.findall(text):
                suites.setdefault(suite, set()).add(test)
    return suites


def wrong_tests(cell, suites):
    """What is named in the cell and is no test."""
    suite = None
    for name in QUOTED.findall(cell):
        test = name
        if ":" in name:
            suite, test = name.split(":", 1)
        elif "." in name:
            suite, test = name.split(".", 1)
        if suite is None:
            yield f"'{name}' names no suite"
        elif suite not in suites:
            yield f"there is no suite '{suite}'"
        elif test != "*" and test not in suites[suite]:
            yield f"there is no test '{suite}.{test}'"


def wrong_places(cell, root):
    """What is named in the cell and is nowhere."""
    for name in QUOTED.findall(cell):
        if "/" not in name and "." not in name:
            continue  # a word of the code
        if not (root / name).exists() and not (root / DOMAIN / name).exists():
            yield f"there is no '{name}' in {DOMAIN}/ or from the root"


def check(root):
    """Returns the findings as text, and how many lines were read."""
    suites = tests_of(root)
    findings, count, in_sentences = [], 0, False
    for number, line in enumerate((root / DOCUMENT).read_text(encoding="utf-8").splitlines(), 1):
        in_sentences |= line == SENTENCES
        if not line.startswith("|") or line.startswith(("|---", "| about |", "| question |")):
            continue
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        found = []
        if len(cells) != 3:
            found.append("a line has three cells")
        elif not in_sentences:
            found += wrong_places(cells[2], root)
        else:
            found += wrong_places(cells[1], root)
            found += wrong_tests(cells[2], suites)
            found += [f"the {what} is missing" for what, cell in (("place", cells[1]), ("test", cells[2])) if not QUOTED.search(cell)]
        count += 1
        findings += [f"{DOCUMENT}:{number}: {text}" for text in found]
    return findings, count


def main(arguments):
    return check_run.main(arguments, check, "lines", "findings")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
