#!/usr/bin/python3
"""Fails when the checked-in vectors are not what make_vectors writes: `build/bin/make_vectors tests/data/vectors` mends it."""

import filecmp
import pathlib
import subprocess
import sys
import tempfile

CHECKED_IN = pathlib.Path(__file__).resolve().parents[1] / "data" / "vectors"


def main(program):
    with tempfile.TemporaryDirectory() as directory:
        subprocess.run([program, directory], check=True, stdout=subprocess.DEVNULL)
        wrong = []
        for folder in ("logs", "receipts", "referrals"):
            made = {p.name for p in (pathlib.Path(directory) / folder).iterdir()}
            kept = {p.name for p in (CHECKED_IN / folder).iterdir()}
            wrong += [f"{folder}/{name}: only in one place" for name in sorted(made ^ kept)]
            _, differ, errors = filecmp.cmpfiles(
                pathlib.Path(directory) / folder, CHECKED_IN / folder, sorted(made & kept), shallow=False)
            wrong += [f"{folder}/{name}: differs" for name in differ + errors]
    print(*wrong, sep="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
