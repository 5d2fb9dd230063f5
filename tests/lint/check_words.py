#!/usr/bin/python3
"""Fails on words that must not stand in our own files: unfinished work and known-dangerous calls.

Usage: check_words.py [ROOT]; prints one line a finding and exits with 1 if there is any.
"""

import pathlib
import re
import sys

import check_run

FOLDERS = (".ci", "cmake", "mobile", "packaging", "proto", "server", "shared", "tests", "dev", "CMakeLists.txt")
SUFFIXES = (".cc", ".h", ".py", ".qml", ".js", ".proto", ".cmake", ".txt", ".sh", ".toml", "")
IGNORED = {"__pycache__", "node_modules"}
# This check and its test name the words that they look for.
EXEMPT = ("tests/lint/check_words.py", "tests/lint/lint_test.py")

# (what is forbidden, why, suffixes that it concerns or None for all)
WORDS = (
    (re.compile(r"\b(TODO|FIXME|XXX)\b"), "finish it, or write an issue", None),
    (
        # SECURITY F7: the "don't verify" modes authenticate certificates of any CA; the optional ones let strangers in.
        re.compile(r"\bGRPC_SSL_(?:DONT_REQUEST|REQUEST)(?!_AND_REQUIRE_CLIENT_CERTIFICATE_AND_VERIFY\b)\w*"),
        "the members' port requires and verifies a client certificate",
        (".cc", ".h"),
    ),
    # SECURITY F8: an empty or expired list admits or refuses everyone.
    (re.compile(r"\bset_crl_directory\b"), "devices are revoked in the register, not by CRL", (".cc", ".h")),
    (re.compile(r"\bsetInsecureFallback\s*\(\s*true"), "a secret never goes to a plain file", (".cc", ".h")),
)


def check_file(root, path):
    text = (root / path).read_text(encoding="utf-8", errors="replace")
    suffix = pathlib.PurePosixPath(path).suffix
    for number, line in enumerate(text.splitlines(), 1):
        for pattern, why, suffixes in WORDS:
            match = pattern.search(line)
            if match and (suffixes is None or suffix in suffixes):
                yield f"{path}:{number}: {match.group(0)}: {why}"


def files(root):
    for name in FOLDERS:
        top = root / name
        candidates = [top] if top.is_file() else sorted(top.rglob("*"))
        for file in candidates:
            path = file.relative_to(root).as_posix()
            if file.is_file() and file.suffix in SUFFIXES and path not in EXEMPT and not IGNORED & set(file.parts):
                if not path.startswith("tests/data/"):
                    yield path


def check(root):
    """Returns the findings as text, and how many files were read."""
    findings, count = [], 0
    for path in files(root):
        count += 1
        findings += check_file(root, path)
    return findings, count


def main(arguments):
    return check_run.main(arguments, check, "files", "forbidden words")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
