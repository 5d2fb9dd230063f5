#!/usr/bin/python3
"""Checks an exported log, a receipt or a referral of Mandat from the founder's fingerprint up, sharing no code with Mandat.

  mandat_audit.py log     --forum FINGERPRINT FILE     an exported log (`mandat export`)
  mandat_audit.py receipt --forum FINGERPRINT FILE     a receipt file
  mandat_audit.py referral --forum FINGERPRINT FILE    what another forum referred (`mandat refer out`)
  mandat_audit.py archive --forum FINGERPRINT DIRECTORY  a meeting's archive (`mandat archive`)
  mandat_audit.py vectors DIRECTORY                    the vectors of tests/data/vectors

FINGERPRINT is the forum's id in hex (64 digits), or the 40 digits that its screens and minutes show.
Needs Python 3.11 and PyNaCl (Debian: python3-nacl). Exit status: 0 all holds, 1 something does not, 2 could not be read.
docs/auditor.md says what is checked and what is not.
"""

import argparse
import base64
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import archive  # noqa: E402
import ledger  # noqa: E402
from wire import Malformed, decode  # noqa: E402


class Unreadable(Exception):
    pass


def founding_bytes(kind, data):
    """The founding statement that a file carries: what a fingerprint is compared with."""
    try:
        file = decode({"log": "LogFile", "receipt": "ReceiptFile", "referral": "ReferralBundle"}[kind], data)
    except Malformed:
        return b""
    if kind == "referral":
        file = file.referral
        if file is None:
            return b""
    if kind != "log":
        return file.key_chain[0].statement if file.key_chain else b""
    first = file.records[0] if file.records else None
    return first.body.statement if first and first.body else b""


def forum_of(text, kind, data):
    """The forum's id from what was typed. Digits are compared with the founding statement of the file."""
    compact = "".join(c for c in text if c not in " -\t\r\n").lower()
    if len(compact) == 64 and all(c in "0123456789abcdef" for c in compact):
        return bytes.fromhex(compact)
    if len(compact) == 40 and compact.isdigit():
        forum = ledger.forum_id(founding_bytes(kind, data))
        return forum if ledger.fingerprint(forum).replace(" ", "") == compact else bytes(32)
    raise Unreadable("the fingerprint is neither 64 hex digits nor 40 digits")


def read(path):
    try:
        return pathlib.Path(path).read_bytes()
    except OSError as error:
        raise Unreadable(f"{path}: {error.strerror}") from error


def audit(kind, data, forum):
    """(findings, summary) of one file."""
    if kind == "log":
        findings, auditor = ledger.audit_log(data, forum)
        if auditor is None or auditor.head is None:
            return findings, {}
        return findings, {"records": auditor.seq, "not_shown": auditor.hidden, "erased": auditor.erased, "epoch": auditor.epoch,
                          "head": auditor.head.hex()}
    findings, statement = (ledger.audit_referral if kind == "referral" else ledger.audit_receipt)(data, forum)
    if statement is None:
        return findings, {}
    message = statement.message
    return findings, {"seq": statement.seq, "act": message.act.kind, "person": message.person,
                      "device": message.device_id.hex(), "statement_id": message.statement_id.hex()}


def report(kind, path, forum, findings, summary, as_json):
    if as_json:
        print(json.dumps({"ok": not findings, "kind": kind, "forum": forum.hex(),
                          "fingerprint": ledger.fingerprint(forum), "findings": [f.as_dict() for f in findings],
                          **summary}))
        return
    for finding in findings:
        where = f"record {finding.seq}: " if finding.seq else ""
        print(f"{path}: {where}{finding.fault}: {finding.detail}")
    if not findings:
        print(f"{path}: the {kind} holds: " + ", ".join(f"{k} {v}" for k, v in summary.items()))


def run_vectors(directory, as_json):
    """Every vector must give exactly the finding that it names. Exit status."""
    wrong, count = [], 0
    for path in sorted(pathlib.Path(directory).glob("*/*.json")):
        vector = json.loads(path.read_text(encoding="utf-8"))
        count += 1
        findings, _ = audit(vector["kind"], base64.b64decode(vector["bytes"]), bytes.fromhex(vector["forum"]))
        got = findings[0].fault if findings else "none"
        if got != vector["want_fault"]:
            detail = findings[0].detail if findings else ""
            wrong.append({"vector": path.name, "want": vector["want_fault"], "got": got, "detail": detail})
    if as_json:
        print(json.dumps({"ok": not wrong and count > 0, "count": count, "wrong": wrong}))
    else:
        for entry in wrong:
            print(f"{entry['vector']}: want {entry['want']}, got {entry['got']} ({entry['detail']})")
        print(f"{count} vectors, {len(wrong)} wrong")
    if count == 0:
        raise Unreadable(f"{directory}: no vectors")
    return 1 if wrong else 0


def run_archive(folder, typed, as_json):
    """The first thing that is wrong with a meeting's archive, or what it holds. Exit status."""
    if not pathlib.Path(folder).is_dir():
        raise Unreadable(f"{folder}: no folder")
    try:
        summary = archive.audit(folder, lambda data: forum_of(typed, "log", data))
    except archive.Wrong as wrong:
        said = {"fault": wrong.fault, "path": wrong.path, "detail": wrong.detail}
        print(json.dumps({"ok": False, "kind": "archive", **said}) if as_json else f"{folder}: {wrong.fault}: {wrong.path}: {wrong.detail}")
        return 1
    print(json.dumps({"ok": True, "kind": "archive", **summary}) if as_json else f"{folder}: the archive holds: " + ", ".join(f"{k} {v}" for k, v in summary.items()))
    return 0


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=("log", "receipt", "referral", "archive", "vectors"), help="what to check")
    parser.add_argument("file", help="the file, the archive's folder, or the directory of vectors")
    parser.add_argument("--forum", help="the forum's fingerprint, from paper or a screen that you trust")
    parser.add_argument("--json", action="store_true", help="one line of JSON for machines")
    options = parser.parse_args(arguments)
    try:
        if options.kind == "vectors":
            return run_vectors(options.file, options.json)
        if options.forum is None:
            parser.error("--forum is needed: without it anything can be forged")
        if options.kind == "archive":
            return run_archive(options.file, options.forum, options.json)
        data = read(options.file)
        forum = forum_of(options.forum, options.kind, data)
        findings, summary = audit(options.kind, data, forum)
    except Unreadable as error:
        print(f"mandat_audit: {error}", file=sys.stderr)
        return 2
    report(options.kind, options.file, forum, findings, summary, options.json)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
