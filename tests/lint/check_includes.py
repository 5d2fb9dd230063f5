#!/usr/bin/python3
"""Fails when a C++ file includes what its folder must not know.

Arrows point one way: proto <- shared <- {server, mobile}. The table below is the whole rule; a file falls under every
row whose folder it lies in. Usage: check_includes.py [ROOT]; prints one line a finding and exits with 1 if there is any.
"""

import pathlib
import re
import sys

import check_run

FOLDERS = ("proto", "shared", "server", "mobile", "tests")
SUFFIXES = (".cc", ".h")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')

QT = re.compile(r"^(Q[A-Z]\w*|Qt\w*/.+|qt6?keychain/.+)$")
GRPC = re.compile(r"^(grpc/|grpcpp/|grpc\+\+/|.*\.grpc\.pb\.h$)")
SQLITE = re.compile(r"^(sqlcipher/.+|sqlite3(ext)?\.h)$")
SPDLOG = re.compile(r"^(spdlog|fmt)/")
# What makes an outcome depend on when, where or on which thread it runs. <chrono> is allowed for its calendar types;
# its clocks are found by IMPURE_CALL; so are the random numbers of <sodium.h>, whose hashes are pure.
IMPURE = re.compile(
    r"^(ctime|time\.h|sys/time\.h|random|sys/random\.h|thread|mutex|shared_mutex|condition_variable|"
    r"future|semaphore|latch|barrier|atomic|pthread\.h|stop_token|fstream|iostream|filesystem|unistd\.h|fcntl\.h|sys/.*|"
    r"netdb\.h|arpa/.*|netinet/.*|absl/time/clock\.h|absl/synchronization/.*|absl/random/.*)$"
)
IMPURE_CALL = re.compile(
    r"\b(system_clock|steady_clock|high_resolution_clock|random_device)\b|\babsl::Now\b|\b(s?rand|getenv|randombytes\w*|crypto_\w+_keygen)\("
)
# Unit tests and what they share. Nothing else may include the latter.
TEST_FILE = re.compile(r"(_test\.cc|_test_util\.(h|cc)|(^|/)test_support\.h)$")
TEST_HEADER = re.compile(r"(_test_util|(^|/)test_support)\.h$")

# (folder, folders inside it that are free, includes that are forbidden, why)
RULES = (
    ("shared", (), re.compile(r"^(server|mobile|tests)/"), "shared knows neither server nor mobile"),
    ("server", (), re.compile(r"^mobile/"), "server and mobile never include each other"),
    ("mobile", (), re.compile(r"^server/"), "server and mobile never include each other"),
    ("proto", (), re.compile(r"^(shared|server|mobile|tests)/"), "the schema knows nobody"),
    ("server", (), re.compile(r"^tests/"), "programs do not include tests"),
    ("mobile", (), re.compile(r"^tests/"), "programs do not include tests"),
    (".", ("mobile", "tests"), QT, "Qt only in mobile/"),
    ("tests", ("tests/app", "tests/story", "tests/bench"), QT, "Qt only in mobile/ and the tests of the app"),
    (".", ("server", "shared/client", "tests"), GRPC, "gRPC only in server/ and shared/client/"),
    (".", ("shared/vault", "tests/faults", "tests/simulation"), SQLITE, "SQLite only in shared/vault/ (one OpenDatabase) and the disks of tests"),
    ("shared/domain", (), re.compile(r"^shared/(vault|client)/"), "the domain is pure"),
    ("shared/domain", (), SPDLOG, "the domain is pure: it does not log"),
)
# As above, but the domain's own tests may read files and draw random numbers.
DOMAIN_RULE = ("shared/domain", IMPURE, "the domain is pure: no clock, chance, thread, disk or network")


def inside(path, folder):
    return folder == "." or path == folder or path.startswith(folder + "/")


def check_file(root, path):
    """Yields (line number, what) for one file; `path` is relative to root, with slashes."""
    text = (root / path).read_text(encoding="utf-8", errors="replace")
    is_test = TEST_FILE.search(path) is not None
    pure = inside(path, DOMAIN_RULE[0]) and not is_test
    for number, line in enumerate(text.splitlines(), 1):
        if pure and IMPURE_CALL.search(line.split("//")[0]):
            yield number, f"'{line.strip()}': {DOMAIN_RULE[2]}"
        match = INCLUDE.match(line)
        if not match:
            continue
        quote, name = match.groups()
        if ".." in name.split("/"):
            yield number, f'"{name}": write includes from the repository\'s root'
            continue
        if quote == '"' and not (root / name).exists() and (root / path).parent.joinpath(name).exists():
            yield number, f'"{name}": write includes from the repository\'s root'
        for folder, free, forbidden, why in RULES:
            if inside(path, folder) and not any(inside(path, f) for f in free) and forbidden.search(name):
                if is_test and name.startswith("tests/"):
                    continue  # a unit test may use the tests' helpers
                yield number, f"{name}: {why}"
        if TEST_HEADER.search(name) and not is_test and not inside(path, "tests"):
            yield number, f"{name}: programs do not include tests"
        if pure and DOMAIN_RULE[1].search(name):
            yield number, f"{name}: {DOMAIN_RULE[2]}"


def check(root):
    """Returns the findings as text, and how many files were read."""
    findings, count = [], 0
    for folder in FOLDERS:
        for file in sorted((root / folder).rglob("*")):
            if file.suffix in SUFFIXES and file.is_file():
                count += 1
                path = file.relative_to(root).as_posix()
                findings += [f"{path}:{number}: {what}" for number, what in check_file(root, path)]
    return findings, count


def main(arguments):
    return check_run.main(arguments, check, "files", "forbidden includes")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
