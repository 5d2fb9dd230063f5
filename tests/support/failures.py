#!/usr/bin/python3
"""What failed in the last run of a build's tests: each one's name and last lines, shorter the more they are.

    failures.py BUILD_DIRECTORY

Reads BUILD_DIRECTORY/ctest.xml, which `ctest --output-junit` writes.
"""
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

LINES = 40  # of each
LINES_IN_ALL = 240
LEAST = 8


def told(said: list[str], lines: int) -> list[str]:
    """The last lines; of a GoogleTest program instead what each test that failed said, since others came after it."""
    blocks, begun = [], None
    for number, line in enumerate(said):
        if line.startswith("[ RUN      ]"):
            begun = number
        elif line.startswith(("[       OK ]", "[  SKIPPED ]")):
            begun = None
        elif line.startswith("[  FAILED  ]") and begun is not None:
            blocks.append(said[begun:number + 1])
            begun = None
    if not blocks or begun is not None:  # or it ended within a test
        return said[-lines:]
    each = max(LEAST, lines // len(blocks))
    return [line for block in blocks for line in block[-each:]][:2 * lines]


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    directory = pathlib.Path(sys.argv[1])
    try:
        suite = ElementTree.parse(directory / "ctest.xml").getroot()
    except (OSError, ElementTree.ParseError) as error:
        print(f"=== {directory}: ctest did not end well ({error}); its output is above and in {directory}/ctest.log")
        return 0
    failed = [case for case in suite.iter("testcase") if case.get("status") == "fail"]
    lines = max(LEAST, min(LINES, LINES_IN_ALL // max(1, len(failed))))
    for case in failed:
        said = (case.findtext("system-out") or "").rstrip().splitlines()
        print(f"=== {directory}: {case.get('name')} failed after {float(case.get('time') or 0):.0f} s:")
        print("\n".join("    " + line for line in told(said, lines)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
