"""Reads Mandat's protobuf messages strictly, without protobuf: a decoder and the schema as tables.

Written from docs/spec/ledger.md and sharing no code with Mandat itself. Strict means: no unknown field, no field twice
unless it is repeated, no default value written out, no number longer than needed. Two readers can then never see
different things in the same signed bytes.
"""

import re


class Malformed(Exception):
    """The bytes are not a message of the schema; the text says where."""


WORD = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")

# Kinds of fields: u32, u64, i64, bool, enum (limit = largest value), word, word? (or empty), text, b (exactly `limit`
# bytes), b? (or none), blob, msg. A trailing * means repeated; u32+: numbers, packed.
ENVELOPE = {
    1: ("version", "u32"), 2: ("forum_id", "b?", 32), 3: ("statement_id", "b", 16), 4: ("person", "word?"),
    5: ("device_id", "b", 16), 6: ("device_counter", "u64"), 7: ("observed_epoch", "u64"), 8: ("observed_seq", "u64"),
    9: ("observed_hash", "b?", 32), 10: ("replaces", "b?", 16), 11: ("device_time_ms", "i64"),
    12: ("sealed_hash", "b?", 32),
}
ACTS = {
    20: "FoundForum", 21: "Invite", 22: "Enrol", 23: "CountersignDevice", 24: "RevokeDevice", 25: "RecoverOffice",
    26: "DescribePerson", 27: "AssignMandate", 28: "AssignOffice", 29: "StateTrust", 40: "CreateMeeting",
    41: "SetAgendaItem", 42: "SetProposal", 43: "AddDocument", 44: "SendNotice", 45: "OpenMeeting",
    46: "RecordAttendance", 47: "RecordDecision", 48: "CloseMeeting", 49: "CancelMeeting", 60: "AnswerNotice",
    61: "NominateSubstitute", 62: "AnswerNomination", 63: "RevokeNomination", 64: "DeclarePosition",
    65: "WithdrawPosition", 66: "ContestPosition", 67: "AdmitLatePosition", 68: "DeclareRecusal", 80: "BeginEpoch",
    81: "EraseRecord",
    90: "NominationTimedOut", 91: "CertificateRenewed",
    # Agenda and papers, at the meeting, and on an absent member's behalf.
    52: "OrderAgenda", 53: "SettleAgenda", 54: "SendSupplement", 55: "SetDocumentAccess", 56: "InviteExpert",
    57: "StartItem", 58: "ApproveAgenda", 59: "RecordGuest", 69: "RequestConveyance", 70: "AnswerConveyance",
    71: "DeclareForPresent", 72: "RecordReservation",
    # The register over time, the plan, extra meetings, matters.
    30: "DescribeMandate", 31: "AmendRules", 32: "AppointOfficer", 33: "DescribePrincipal", 34: "DescribeArea", 50: "PostponeMeeting", 51: "SetMeetingPlan", 73: "PetitionMeeting", 74: "JoinPetition",
    100: "SubmitMatter", 101: "ReviewMatter", 102: "CompleteMatter", 103: "PrepareMatter", 104: "AdmitLateMatter",
    105: "WithdrawMatter", 106: "NoteMatterHistory", 107: "ReferOut", 108: "TakeIn",
    # Minutes, distribution, assignments.
    120: "ElectAdjusters", 121: "IssueMinutes", 122: "SignMinutes", 123: "RefuseToSignMinutes", 124: "CommentMinutes",
    125: "SetDistribution", 126: "RecordDistribution", 127: "GiveAssignment", 128: "ReportAssignment",
    129: "CloseAssignment",
    # Mail.
    92: "MailOutcome", 140: "SendReminder", 141: "SetReminders", 142: "DistributeMinutes", 130: "RecordExternalSignature",
}
ENTERED = ("entered", "msg", "Provenance")
SCHEMA = {
    "Statement": {**ENVELOPE, **{number: ("act", "act", name) for number, name in ACTS.items()}},
    "SealedPart": {1: ("stance", "enum", 5), 2: ("comment", "text", 4000), 3: ("evidence_text", "text", 20000),
                   4: ("evidence_file", "b?", 32), 5: ("exceptions", "msg*", "Exception")},
    "Exception": {1: ("mandate", "word"), 2: ("stance", "enum", 5), 3: ("comment", "text", 4000)},
    "FoundForum": {1: ("forum_file", "text", 262144), 2: ("signing_key", "b", 32), 3: ("tls_key_hash", "b", 32),
                   4: ("log_key", "b", 32), 5: ("recovery_key", "b", 32), 6: ("ca_hash", "b", 32),
                   7: ("members_address", "text", 260), 8: ("gate_address", "text", 260),
                   9: ("device_name", "text", 60)},
    "Invite": {1: ("invitation_id", "b", 16), 2: ("person", "word"), 3: ("invitation_key", "b", 32),
               4: ("expires_at_ms", "i64"), 5: ("substitute", "msg", "SubstituteScope")},
    "SubstituteScope": {1: ("mandate", "word"), 2: ("meeting", "word"), 3: ("items", "word*")},
    "Enrol": {1: ("invitation_id", "b", 16), 2: ("signing_key", "b", 32), 3: ("tls_key_hash", "b", 32),
              4: ("invitation_signature", "b", 64), 5: ("device_name", "text", 60)},
    "CountersignDevice": {1: ("device_id", "b", 16)},
    "RevokeDevice": {1: ("device_id", "b", 16), 2: ("lost_since_ms", "i64"), 3: ("reason", "text", 2000)},
    "RecoverOffice": {1: ("invitation", "msg!", "Invite")},
    "DescribePerson": {1: ("person", "word"), 2: ("name", "text", 200), 3: ("email", "text", 320)},
    "AssignMandate": {1: ("mandate", "word"), 2: ("holder", "word?"), 3: ("valid_from", "text", 10),
                      4: ("valid_to", "text", 10), 5: ("basis", "text", 1000)},
    "AssignOffice": {1: ("office", "enum", 5), 2: ("person", "word"), 3: ("holds", "bool"), 4: ("until", "text", 10)},
    "AppointOfficer": {1: ("meeting", "word"), 2: ("office", "enum", 5), 3: ("person", "word?"), 4: ("reason", "text", 2000)},
    "StateTrust": {1: ("members_address", "text", 260), 2: ("gate_address", "text", 260),
                   3: ("ca_certificates", "blob*"), 4: ("log_key", "b", 32)},
    "CreateMeeting": {1: ("meeting", "word"), 2: ("date", "text", 10), 3: ("start", "text", 5), 4: ("end", "text", 5),
                      5: ("place", "text", 500), 6: ("title", "text", 500), 7: ("chair", "word?"),
                      8: ("secretary", "word?"), 9: ("kind", "enum", 3), 10: ("petition", "b?", 16),
                      11: ("reason", "text", 2000), 12: ENTERED},
    "SetAgendaItem": {1: ("meeting", "word"), 2: ("item", "word"), 3: ("number", "u32"), 4: ("letter", "text", 1),
                      5: ("title", "text", 1000), 6: ("kind", "enum", 3), 7: ("decision_class", "enum", 3),
                      8: ("areas", "word*"), 9: ("principals", "word*"), 10: ("rapporteur", "text", 500),
                      11: ("summary", "text", 20000), 12: ("reason", "text", 2000), 13: ("matter", "word?")},
    "SetProposal": {1: ("meeting", "word"), 2: ("item", "word"), 3: ("revision", "u32"),
                    4: ("clauses", "msg*", "Clause"), 5: ("papers", "msg*", "DocumentRef"),
                    6: ("change", "text", 2000)},
    "Clause": {1: ("text", "text", 20000)},
    "DocumentRef": {1: ("hash", "b", 32)},
    "AddDocument": {1: ("document", "msg!", "DocumentRef"), 2: ("meeting", "word"), 3: ("item", "word?"),
                    4: ("title", "text", 1000), 5: ("media_type", "text", 200), 6: ("size", "u64"),
                    7: ("replaces", "b?", 32), 8: ("access", "enum", 3), 9: ("ground", "text", 2000),
                    10: ("readers", "word*")},
    "SetDocumentAccess": {1: ("document", "msg!", "DocumentRef"), 2: ("meeting", "word"), 3: ("access", "enum", 3),
                          4: ("ground", "text", 2000), 5: ("readers", "word*")},
    "OrderAgenda": {1: ("meeting", "word"), 2: ("places", "msg*", "AgendaPlace")},
    "AgendaPlace": {1: ("item", "word"), 2: ("number", "u32"), 3: ("letter", "text", 1)},
    "SettleAgenda": {1: ("meeting", "word"), 2: ENTERED},
    "SendSupplement": {1: ("meeting", "word"), 2: ("items", "word*"), 3: ("documents", "msg*", "DocumentRef")},
    "InviteExpert": {1: ("meeting", "word"), 2: ("items", "word*"), 3: ("person", "word"),
                     4: ("organisation", "text", 500), 5: ("withdrawn", "bool"), 6: ENTERED},
    "StartItem": {1: ("meeting", "word"), 2: ("item", "word")},
    "ApproveAgenda": {1: ("meeting", "word"), 2: ("added", "word*")},
    "RecordGuest": {1: ("meeting", "word"), 2: ("kind", "enum", 5), 3: ("person", "word?"), 4: ("name", "text", 500),
                    5: ("organisation", "text", 500), 6: ("items", "word*"), 7: ("withdrawn", "bool")},
    "SendNotice": {1: ("meeting", "word")},
    "OpenMeeting": {1: ("meeting", "word")},
    "RecordAttendance": {1: ("meeting", "word"), 2: ("items", "word*"), 3: ("mandate", "word"), 4: ("present", "bool"),
                         5: ("by_substitute", "bool"), 6: ("remote", "bool"), 7: ("movement", "enum", 3),
                         8: ("at_ms", "i64")},
    "RecordDecision": {1: ("meeting", "word"), 2: ("item", "word"), 3: ("outcome", "enum", 6),
                       4: ("clauses", "msg*", "Clause"), 5: ("mandates", "word*"), 6: ("to_meeting", "word?"),
                       7: ENTERED, 8: ("deviation", "text", 2000)},
    "CloseMeeting": {1: ("meeting", "word")},
    "CancelMeeting": {1: ("meeting", "word"), 2: ("reason", "text", 2000), 3: ENTERED},
    "Provenance": {1: ("channel", "enum", 5), 2: ("stated_by", "word?"), 3: ("given_at_ms", "i64"),
                   4: ("evidence_text", "text", 20000), 5: ("evidence_file", "b?", 32)},
    "AnswerNotice": {1: ("meeting", "word"), 2: ("mandate", "word"), 3: ("attending", "bool"), 4: ("items", "word*"),
                     5: ENTERED},
    "NominateSubstitute": {1: ("meeting", "word"), 2: ("mandate", "word"), 3: ("items", "word*"),
                           4: ("person", "word"), 5: ("order", "u32"), 6: ("basis", "text", 1000), 7: ENTERED},
    "AnswerNomination": {1: ("nomination", "b", 16), 2: ("accept", "bool"), 3: ENTERED},
    "RevokeNomination": {1: ("nomination", "b", 16), 2: ("reason", "text", 2000), 3: ENTERED},
    "DeclarePosition": {1: ("meeting", "word"), 2: ("item", "word"), 3: ("mandate", "word"), 4: ("revision", "u32"),
                        5: ("clauses_hash", "b", 32), 6: ("paper_hashes", "b*", 32), 7: ("by_substitute", "bool"),
                        8: ENTERED},
    "WithdrawPosition": {1: ("position", "b", 16), 2: ENTERED},
    "ContestPosition": {1: ("position", "b", 16), 2: ("reason", "text", 2000), 3: ("withdrawn", "bool")},
    "AdmitLatePosition": {1: ("position", "b", 16)},
    "DeclareRecusal": {1: ("meeting", "word"), 2: ("item", "word"), 3: ("person", "word"), 4: ("reason", "text", 2000),
                       5: ("withdrawn", "bool"), 6: ENTERED},
    "RequestConveyance": {1: ("meeting", "word"), 2: ("mandate", "word"), 3: ("items", "word*"),
                          4: ("conveyor", "word"), 5: ("message", "text", 4000), 6: ("withdrawn", "bool"), 7: ENTERED},
    "AnswerConveyance": {1: ("request", "b", 16), 2: ("accept", "bool"), 3: ENTERED},
    "DeclareForPresent": {1: ("meeting", "word"), 2: ("item", "word"), 3: ("revision", "u32"),
                          4: ("clauses_hash", "b", 32), 5: ("paper_hashes", "b*", 32), 6: ("silent", "word*")},
    "RecordReservation": {1: ("meeting", "word"), 2: ("item", "word"), 3: ("mandate", "word"),
                          4: ("text", "text", 4000), 5: ("withdrawn", "bool"), 6: ENTERED},
    "DescribeMandate": {1: ("mandate", "word"), 2: ("principal", "word?"), 3: ("title", "text", 1000),
                        4: ("areas", "word*"), 5: ("abolished", "bool"), 6: ("reason", "text", 2000)},
    "DescribePrincipal": {1: ("principal", "word"), 2: ("name", "text", 1000), 3: ("side", "word"),
                          4: ("valid_from", "text", 10), 5: ("valid_to", "text", 10), 6: ("reason", "text", 2000)},
    "DescribeArea": {1: ("area", "word"), 2: ("name", "text", 1000), 3: ("name_en", "text", 1000),
                     4: ("valid_from", "text", 10), 5: ("valid_to", "text", 10), 6: ("reason", "text", 2000)},
    "AmendRules": {1: ("rules_file", "text", 65536), 2: ("meeting", "word?"), 3: ("item", "word?"),
                   4: ("decided_elsewhere", "text", 1000), 5: ("reason", "text", 2000)},
    "PostponeMeeting": {1: ("meeting", "word"), 2: ("date", "text", 10), 3: ("start", "text", 5), 4: ("end", "text", 5),
                        5: ("reason", "text", 2000), 6: ENTERED},
    "SetMeetingPlan": {1: ("year", "u32"), 2: ("meetings", "msg*", "PlannedMeeting")},
    "PlannedMeeting": {1: ("date", "text", 10), 2: ("start", "text", 5), 3: ("end", "text", 5)},
    "PetitionMeeting": {1: ("reason", "text", 2000), 2: ("agenda", "text", 4000), 3: ("before", "text", 10),
                        4: ENTERED},
    "JoinPetition": {1: ("petition", "b", 16), 2: ("withdrawn", "bool"), 3: ENTERED},
    "SubmitMatter": {1: ("matter", "word"), 2: ("title", "text", 1000), 3: ("description", "text", 4000),
                     4: ("kind", "enum", 3), 5: ("decision_class", "enum", 3), 6: ("areas", "word*"),
                     7: ("meeting", "word?"), 8: ("documents", "msg*", "DocumentRef"), 9: ("groups", "text*", 1000),
                     10: ENTERED},
    "ReviewMatter": {1: ("matter", "word"), 2: ("complete", "bool"), 3: ("request", "text", 2000)},
    "CompleteMatter": {1: ("matter", "word"), 2: ("text", "text", 4000), 3: ("documents", "msg*", "DocumentRef"),
                       4: ENTERED},
    "PrepareMatter": {1: ("matter", "word"), 2: ("ruling", "enum", 3), 3: ("meeting", "word?"),
                      4: ("referred_to", "text", 500), 5: ("reason", "text", 2000), 6: ("groups", "text*", 1000),
                      7: ("coordination", "text", 2000)},
    "AdmitLateMatter": {1: ("matter", "word"), 2: ("meeting", "word"), 3: ("by_forum", "bool"),
                        4: ("reason", "text", 2000), 5: ENTERED},
    "WithdrawMatter": {1: ("matter", "word"), 2: ("reason", "text", 2000), 3: ENTERED},
    "NoteMatterHistory": {1: ("matter", "word"), 2: ("date", "text", 10), 3: ("text", "text", 2000)},
    "ReferOut": {1: ("matter", "word?"), 2: ("meeting", "word?"), 3: ("item", "word?"), 4: ("to_forum", "text", 500),
                 5: ("to_forum_id", "b?", 32), 6: ("text", "text", 4000), 7: ("documents", "msg*", "DocumentRef")},
    "TakeIn": {1: ("matter", "word"), 2: ("title", "text", 1000), 3: ("description", "text", 4000),
               4: ("from_forum_id", "b", 32), 5: ("from_forum", "text", 500), 6: ("statement_id", "b", 16),
               7: ("seq", "u64"), 8: ("bundle", "msg!", "DocumentRef")},
    "ElectAdjusters": {1: ("meeting", "word"), 2: ("mandates", "word*"), 3: ("deadline_ms", "i64"),
                       4: ("place", "text", 1000)},
    "IssueMinutes": {1: ("meeting", "word"), 2: ("version", "u32"), 3: ("stage", "enum", 2),
                     4: ("document", "msg!", "DocumentRef"), 5: ("size", "u64"), 6: ("item", "word?"),
                     7: ("change", "text", 2000)},
    "SignMinutes": {1: ("meeting", "word"), 2: ("version", "u32"), 3: ("item", "word?"), 4: ("document_hash", "b", 32)},
    "RefuseToSignMinutes": {1: ("meeting", "word"), 2: ("version", "u32"), 3: ("item", "word?"),
                            4: ("document_hash", "b", 32), 5: ("reason", "text", 2000)},
    "RecordExternalSignature": {1: ("meeting", "word"), 2: ("version", "u32"), 3: ("item", "word?"), 4: ("document_hash", "b", 32),
                                5: ("person", "word"), 6: ("file", "msg!", "DocumentRef"), 7: ("size", "u64"),
                                8: ("service", "text", 1000), 9: ("signer", "text", 1000), 10: ("signed_at_ms", "i64")},
    "CommentMinutes": {1: ("meeting", "word"), 2: ("version", "u32"), 3: ("item", "word?"), 4: ("text", "text", 4000)},
    "SetDistribution": {1: ("meeting", "word"), 2: ("item", "word"), 3: ("recipients", "text*", 1000)},
    "RecordDistribution": {1: ("meeting", "word"), 2: ("item", "word?"), 3: ("version", "u32"),
                           4: ("recipients", "text*", 1000), 5: ("at_ms", "i64")},
    "SendReminder": {1: ("meeting", "word"), 2: ("about", "enum", 2), 3: ("persons", "word*"), 4: ("note", "text", 1000)},
    "SetReminders": {1: ("meeting", "word"), 2: ("days_before", "u32+")},
    "DistributeMinutes": {1: ("meeting", "word"), 2: ("item", "word?"), 3: ("version", "u32"),
                          4: ("recipients", "msg*", "MailRecipient")},
    "MailRecipient": {1: ("name", "text", 1000), 2: ("email", "text", 254)},
    "MailOutcome": {1: ("cause", "b", 16), 2: ("person", "word?"), 3: ("recipient", "text", 1000), 4: ("days_before", "u32"),
                    5: ("about", "enum", 2), 6: ("result", "enum", 4), 7: ("code", "text", 20), 8: ("at_ms", "i64")},
    "GiveAssignment": {1: ("assignment", "word"), 2: ("meeting", "word"), 3: ("item", "word"), 4: ("what", "text", 20000),
                       5: ("persons", "word*"), 6: ("others", "text*", 1000), 7: ("due_meeting", "word?"),
                       8: ("due_date", "text", 10)},
    "ReportAssignment": {1: ("assignment", "word"), 2: ("text", "text", 4000), 3: ENTERED},
    "CloseAssignment": {1: ("assignment", "word"), 2: ("done", "bool"), 3: ("text", "text", 4000)},
    "BeginEpoch": {1: ("epoch", "u64"), 2: ("kept_epoch", "u64"), 3: ("kept_seq", "u64"), 4: ("kept_hash", "b", 32),
                   5: ("lost_seq", "u64"), 6: ("lost_hash", "b?", 32), 7: ("reason", "text", 2000)},
    "EraseRecord": {1: ("epoch", "u64"), 2: ("seq", "u64"), 3: ("ground", "text", 400), 4: ("time_ms", "i64"),
                    5: ("residue", "blob")},
    "NominationTimedOut": {1: ("nomination", "b", 16)},
    "CertificateRenewed": {1: ("device_id", "b", 16), 2: ("tls_key_hash", "b", 32)},
    # How records and receipts travel.
    "RecordHeader": {1: ("epoch", "u64"), 2: ("seq", "u64"), 3: ("commitment", "blob")},
    "RecordBody": {1: ("salt", "blob"), 2: ("time_ms", "i64"), 3: ("statement", "blob"), 4: ("signature", "blob")},
    "SealedBytes": {1: ("salt", "blob"), 2: ("sealed", "blob")},
    "Record": {1: ("header", "msg", "RecordHeader"), 2: ("body", "msg", "RecordBody"),
               3: ("sealed", "msg", "SealedBytes")},
    "Checkpoint": {1: ("forum_id", "blob"), 2: ("epoch", "u64"), 3: ("size", "u64"), 4: ("head", "blob"),
                   5: ("signature", "blob")},
    "LogFile": {1: ("records", "msg*", "Record"), 2: ("checkpoint", "msg", "Checkpoint")},
    "SignedStatement": {1: ("statement", "blob"), 2: ("signature", "blob"), 3: ("sealed_salt", "blob"),
                        4: ("sealed", "blob")},
    "Receipt": {1: ("epoch", "u64"), 2: ("seq", "u64"), 3: ("time_ms", "i64"), 4: ("salt", "blob"),
                5: ("previous_hash", "blob"), 6: ("commitments", "blob*"), 7: ("checkpoint", "msg", "Checkpoint")},
    "ReceiptFile": {1: ("receipt", "msg", "Receipt"), 2: ("statement", "msg", "SignedStatement"),
                    3: ("key_chain", "msg*", "SignedStatement")},
    "ReferralBundle": {1: ("referral", "msg", "ReceiptFile"), 2: ("files", "msg*", "BundledFile"),
                       3: ("records", "msg*", "Record")},
    "BundledFile": {1: ("content", "blob"), 2: ("media_type", "text", 100), 3: ("title", "text", 400)},
}
MOST_REPEATED = 1000
CONTAINERS = {"LogFile": 10**7, "Receipt": 10**5, "ReceiptFile": 256, "ReferralBundle": 10**7}


class Message(dict):
    """A message's fields by name, all present with their defaults; `kind` is its type's name."""

    def __init__(self, kind):
        super().__init__()
        self.kind = kind

    def __getattr__(self, name):
        return self[name]


def varint(data, at):
    value = shift = 0
    start = at
    while True:
        if at >= len(data) or shift > 63:
            raise Malformed("a number runs over the end")
        byte = data[at]
        value |= (byte & 0x7F) << shift
        at += 1
        shift += 7
        if byte < 0x80:
            break
    if value >= 1 << 64 or (byte == 0 and at - start > 1):
        raise Malformed("a number is longer than needed")
    return value, at


def default_of(kind):
    if kind.endswith(("*", "+")):
        return []
    if kind in ("u32", "u64", "i64", "enum"):
        return 0
    if kind == "bool":
        return False
    if kind in ("word", "word?", "text"):
        return ""
    if kind in ("b", "b?", "blob"):
        return b""
    return None


def number_value(where, kind, value, limit):
    if kind == "bool":
        return bool(value)
    if kind == "i64":
        return value - (1 << 64) if value >= 1 << 63 else value
    if (kind == "u32" and value >= 1 << 32) or (kind == "enum" and value > limit):
        raise Malformed(f"{where} is out of range")
    return value


def bytes_value(where, kind, value, limit):
    if kind in ("word", "word?", "text"):
        try:
            text = value.decode("utf-8")
        except UnicodeDecodeError as error:
            raise Malformed(f"{where} is not UTF-8") from error
        if kind != "text" and not WORD.fullmatch(text):
            raise Malformed(f"{where} is no word")
        if kind == "text" and limit is not None and len(text) > limit:
            raise Malformed(f"{where} is too long")
        return text
    if kind in ("b", "b?") and len(value) != limit:
        raise Malformed(f"{where} has not {limit} bytes")
    return value


def take_field(message, data, at):
    """Reads one field at `at` into `message`; returns where the next one begins."""
    tag, at = varint(data, at)
    field = SCHEMA[message.kind].get(tag >> 3)
    if field is None:
        raise Malformed(f"{message.kind} has an unknown field {tag >> 3}")
    name, full_kind = field[:2]
    limit = field[2] if len(field) > 2 else None
    repeated, kind = full_kind.endswith("*"), full_kind.rstrip("*!")
    where = f"{message.kind}.{name}"
    numeric = kind in ("u32", "u64", "i64", "bool", "enum")
    if tag & 7 != (0 if numeric else 2):
        raise Malformed(f"{where} has a wrong wire type")
    value, at = varint(data, at)
    if numeric:
        value = number_value(where, kind, value, limit)
    elif kind == "u32+":
        if not value or at + value > len(data) or message[name]:
            raise Malformed(f"{where} is empty, stands twice or runs over the end")
        end, packed = at + value, []
        while at < end:
            number, at = varint(data[:end], at)
            packed.append(number_value(where, "u32", number, None))
        value = packed
        if len(value) > MOST_REPEATED:
            raise Malformed(f"{where} has too many")
    else:
        if at + value > len(data):
            raise Malformed(f"{where} runs over the end")
        value, at = data[at:at + value], at + value
        if kind in ("msg", "act"):
            value = decode(limit, value)
        elif value or kind in ("b", "word") or repeated:
            value = bytes_value(where, kind, value, limit)
    if repeated:
        message[name].append(value)
        if len(message[name]) > CONTAINERS.get(message.kind, MOST_REPEATED):
            raise Malformed(f"{where} has too many")
    elif message[name] != default_of(full_kind) or value == default_of(full_kind):
        # Present already, or a default value that an honest writer leaves out.
        raise Malformed(f"{where} stands twice or holds a default")
    else:
        message[name] = value
    return at


def decode(kind, data):
    """The message of type `kind` in `data`; raises Malformed."""
    message = Message(kind)
    for name, full_kind, *_ in SCHEMA[kind].values():
        message[name] = default_of(full_kind)
    at = 0
    while at < len(data):
        at = take_field(message, data, at)
    for name, full_kind, *_ in SCHEMA[kind].values():
        missing = full_kind in ("b", "word") and not message[name]
        if missing or (full_kind in ("act", "msg!") and message[name] is None):
            raise Malformed(f"{kind}.{name} is missing")
    return message
