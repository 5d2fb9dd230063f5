"""An archive folder of one meeting (docs/archive.md), checked without Mandat's code: every file against the manifest, the log, what the log names, receipts."""

import hashlib
import json
import pathlib

import ledger
from wire import Malformed, decode

FORMAT = "mandat/archive/1"
MANIFEST = "manifest.json"
LOG = "log.mandat"
# Made by the server, of something that is beside it; and what is checked otherwise.
MADE = {"minutes_file": "minutes", "rendition": "paper"}
OTHERWISE = ("log", "statements", "receipt")


class Wrong(Exception):
    """The first thing that is wrong."""

    def __init__(self, fault, path, detail):
        super().__init__(detail)
        self.fault, self.path, self.detail = fault, path, detail


def manifest_of(folder):
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        if manifest["format"] != FORMAT:
            raise ValueError("another format")
        rows = {}
        for row in manifest["files"]:
            if not isinstance(row["path"], str) or row["path"] in rows:
                raise ValueError(f"it names a file that cannot be one: {row['path']}")
            rows[row["path"]] = row
        return manifest, rows, manifest["meeting"]["id"]
    except FileNotFoundError as error:
        raise Wrong("missing", MANIFEST, "there is no manifest") from error
    except (ValueError, KeyError, TypeError) as error:
        raise Wrong("malformed", MANIFEST, str(error)) from error


def check_files(folder, rows):
    for path, row in rows.items():
        file = folder / path
        if pathlib.PurePosixPath(path).is_absolute() or ".." in pathlib.PurePosixPath(path).parts:
            raise Wrong("malformed", MANIFEST, f"it names {path}")
        if file.is_symlink() or not file.is_file():
            raise Wrong("missing", path, "the manifest names it, and it is not there")
        data = file.read_bytes()
        if len(data) != row.get("size") or hashlib.sha256(data).hexdigest() != row.get("sha256"):
            raise Wrong("altered", path, "its bytes are not those that the manifest names")
    for file in sorted(folder.rglob("*")):
        path = file.relative_to(folder).as_posix()
        if (file.is_symlink() or not file.is_dir()) and path != MANIFEST and path not in rows:
            raise Wrong("added", path, "the manifest does not name it")


def named_by(log, meeting):
    """{what: [(hash in hex, what is said of it)]} that statements of the log name."""
    named = {"minutes": [], "signed_pdf": [], "paper": [], "evidence": []}
    for record in decode("LogFile", log).records:
        if record.sealed and record.sealed.sealed:
            file = decode("SealedPart", record.sealed.sealed).evidence_file
            named["evidence"].append((file.hex(), {}))
        if not record.body:
            continue
        act = decode("Statement", record.body.statement).act
        if act.kind == "IssueMinutes" and act.meeting == meeting:
            named["minutes"].append((act.document.hash.hex(), {"version": act.version, "item": act.item}))
        elif act.kind == "RecordExternalSignature" and act.meeting == meeting:
            named["signed_pdf"].append((act.file.hash.hex(), {"person": act.person, "service": act.service}))
        elif act.kind == "AddDocument":
            named["paper"].append((act.document.hash.hex(), {"title": act.title}))
        entered = act.get("entered")
        if entered:
            named["evidence"].append((entered.evidence_file.hex(), {}))
        for document in act.get("documents") or []:
            named["evidence"].append((document.hash.hex(), {}))
        if act.get("bundle"):
            named["evidence"].append((act.bundle.hash.hex(), {}))
    return named


def check_named(rows, named):
    there = [(row.get("what"), row.get("sha256")) for row in rows.values()]
    for path, row in rows.items():
        what = str(row.get("what"))
        if what in MADE:
            if row.get("made_by") != "server" or (MADE[what], row.get("of")) not in there:
                raise Wrong("unproven", path, "what it was made of is not in the archive")
        elif what not in OTHERWISE and not any(sha256 == row.get("sha256") and all(row.get(key) == value for key, value in said.items())
                                               for sha256, said in named.get(what, ())):
            raise Wrong("unproven", path, f"no record of the log names it so, as {what}")


def audit(folder, forum_of):
    """What the archive holds; raises Wrong. `forum_of(data)`: the forum's id, from what was typed and a log's bytes."""
    folder = pathlib.Path(folder)
    _, rows, meeting = manifest_of(folder)
    check_files(folder, rows)
    if LOG not in rows:
        raise Wrong("log", LOG, "there is no log in it")
    log = (folder / LOG).read_bytes()
    forum = forum_of(log)
    findings, auditor = ledger.audit_log(log, forum)
    if findings:
        raise Wrong("log", LOG, f"{findings[0].fault} at record {findings[0].seq}: {findings[0].detail}")
    try:
        check_named(rows, named_by(log, meeting))
    except Malformed as error:
        raise Wrong("log", LOG, str(error)) from error
    for path, row in rows.items():
        if row.get("what") == "receipt":
            findings, _ = ledger.audit_receipt((folder / path).read_bytes(), forum)
            if findings:
                raise Wrong("receipt", path, findings[0].detail)
    return {"files": len(rows), "meeting": meeting, "records": auditor.seq, "head": auditor.head.hex()}
