#!/usr/bin/python3
"""Known bytes of every layout in docs/spec/ledger.md. `--write` writes tests/data/vectors/golden.json, which the C++ tests read;
without it the file must say what is computed here."""

import json
import pathlib
import struct
import sys

from nacl import pwhash
from nacl.signing import SigningKey

import ledger

FILE = pathlib.Path(__file__).resolve().parents[2] / "tests" / "data" / "vectors" / "golden.json"


def seeded_random(seed, count):
    data = b""
    for number in range(-(-count // 32)):
        data += ledger.sha256(ledger.tag("mandat/test-random/v1"), ledger.sha256(seed), ledger.u64(number))
    return data[:count]


def golden():
    forum, salt, signature, statement, time_ms = b"f" * 32, b"s" * 32, b"g" * 64, b"statement", 1772438400123
    key = SigningKey(b"k" * 32)
    public = bytes(key.verify_key)
    body = ledger.body_bytes(time_ms, statement, signature)
    checkpoint = ledger.checkpoint_bytes(forum, 3, 258, b"h" * 32)
    invitation_salt = ledger.sha256(ledger.tag("mandat/invitation-salt/v1"), forum, b"i" * 16, b"k" * 32)[:16]
    seed = pwhash.argon2id.kdf(32, b"ABCDEFGH0123", invitation_salt, opslimit=3, memlimit=64 * 1024 * 1024)
    proof = forum + b"d" * 16 + struct.pack(">Q", time_ms) + ledger.sha256(b"payload")
    values = {
        "body": body,
        "commitment": ledger.commitment(salt, body),
        "origin": ledger.origin_hash(forum, b"l" * 32),
        "chain": ledger.next_hash(forum, 3, 258, b"p" * 32, b"c" * 32),
        "sealed": ledger.sealed_hash(salt, b"sealed"),
        "checkpoint": checkpoint,
        "checkpoint_signature": key.sign(checkpoint).signature,
        "statement_message": ledger.statement_message(statement),
        "statement_signature": key.sign(ledger.statement_message(statement)).signature,
        "forum_id": ledger.forum_id(statement),
        "device_id": ledger.device_id(public),
        "renew_proof": ledger.tag("mandat/renew/v1") + proof,
        "status_proof": ledger.tag("mandat/status/v1") + proof,
        "enrolment": ledger.enrolment_message(forum, b"i" * 16, "anna", b"k" * 32, b"t" * 32),
        "invitation_key": bytes(SigningKey(seed).verify_key),
        "seeded_random": seeded_random(b"seed", 48),
    }
    return {**{name: value.hex() for name, value in values.items()}, "fingerprint": ledger.fingerprint(forum)}


def main(arguments):
    text = json.dumps(golden(), indent=1) + "\n"
    if arguments == ["--write"]:
        FILE.parent.mkdir(parents=True, exist_ok=True)
        FILE.write_text(text, encoding="utf-8")
        return 0
    if FILE.read_text(encoding="utf-8") == text:
        return 0
    print(f"{FILE} differs from what docs/spec/ledger.md gives")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
