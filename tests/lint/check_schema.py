#!/usr/bin/python3
"""Holds the schema in proto/ to proto/buf.yaml with buf: its style, and that nothing breaks what was written with an earlier one.

Usage: check_schema.py [lint|breaking|planted|update]; nothing runs lint and breaking.
  planted   proves that the check finds changes that break, and lets pass those that do not
  update    takes today's schema as the one that later ones must not break (tests/lint/schema_baseline.txtpb)
Exits with 1 on findings and with 77, which CTest shows as skipped, when buf is not installed.
"""

import pathlib
import platform
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
PROTO = HERE.parents[1] / "proto"
BASELINE = HERE / "schema_baseline.txtpb"
BUF = HERE / "node_modules/@bufbuild" / {"x86_64": "buf-linux-x64", "aarch64": "buf-linux-aarch64"}.get(platform.machine(), "none") / "bin/buf"
SKIPPED = 77

# (name, file, text, what stands there instead, the rule that must object or None). The text must be there, so a plant cannot rot unseen.
PLANTED = (
    ("a field renumbered", "mandat/v1/model.proto", "string sv = 1;", "string sv = 3;", "FIELD_NO_DELETE_UNLESS_NUMBER_RESERVED"),
    ("a field of another type", "mandat/v1/model.proto", "string sv = 1;", "uint64 sv = 1;", "FIELD_WIRE_JSON_COMPATIBLE_TYPE"),
    ("a field renamed", "mandat/v1/model.proto", "string sv = 1;", "string swedish = 1;", "FIELD_SAME_NAME"),
    ("a field deleted", "mandat/v1/model.proto", "string sv = 1;", "", "FIELD_NO_DELETE_UNLESS_NUMBER_RESERVED"),
    ("a service renamed", "mandat/v1/gate_service.proto", "service GateService {", "service DoorService {", "PACKAGE_SERVICE_NO_DELETE"),
    ("a field added", "mandat/v1/model.proto", "string sv = 1;", "string sv = 1; string fi = 90;", None),
    ("a field retired in order", "mandat/v1/model.proto", "string sv = 1;", 'reserved 1; reserved "sv";', None),
)


def buf(*arguments, folder=PROTO):
    """Runs buf in a folder that holds a schema; returns whether it is content, and what it said."""
    done = subprocess.run([BUF, *arguments], cwd=folder, capture_output=True, text=True, timeout=120, check=False)
    return done.returncode == 0, done.stdout + done.stderr


def breaking(folder):
    return buf("breaking", "--against", str(BASELINE), "--error-format", "json", folder=folder)


def plant():
    """Returns what the check got wrong."""
    wrong = []
    for name, path, before, after, rule in PLANTED:
        with tempfile.TemporaryDirectory() as folder:
            copy = pathlib.Path(shutil.copytree(PROTO, pathlib.Path(folder, "proto")))
            text = (copy / path).read_text(encoding="utf-8")
            if before not in text:
                wrong.append(f"{name}: '{before}' stands no longer in {path}; plant it elsewhere")
                continue
            (copy / path).write_text(text.replace(before, after, 1), encoding="utf-8")
            content, said = breaking(copy)
            if rule is None and not content:
                wrong.append(f"{name}: was refused: {said}")
            if rule is not None and (content or f'"{rule}"' not in said):
                wrong.append(f"{name}: {rule} was not found, but: {said or 'nothing'}")
    return wrong


def main(arguments):
    if not BUF.exists():
        print(f"buf is not installed ({BUF} is missing): './dev setup' fetches it with npm from registry.npmjs.org. Schema not checked.")
        return SKIPPED
    match arguments:
        case ["update"]:
            content, said = buf("build", "--exclude-source-info", "-o", str(BASELINE))
            print(said or f"{BASELINE.name} is today's schema")
            return 0 if content else 1
        case ["planted"]:
            wrong = plant()
            print("\n".join(wrong) or f"{len(PLANTED)} planted changes judged rightly")
            return 1 if wrong else 0
        case [] | ["lint"] | ["breaking"]:
            checks = arguments or ["lint", "breaking"]
            failed = False
            for check in checks:
                content, said = buf("lint") if check == "lint" else buf("breaking", "--against", str(BASELINE))
                print(f"schema {check}: {said.strip() or 'clean'}")
                failed |= not content
            return 1 if failed else 0
    print(__doc__)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
