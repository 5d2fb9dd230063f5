"""The ledger's bytes, hashes and signatures, and the checks of a log and of a receipt. See docs/spec/ledger.md."""

import hashlib
import struct

from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey

from register import SERVER_ACTS, NotAllowed, Register, residue_of
from wire import Malformed, decode

FIRST_EPOCH = 1
MAX_STATEMENT, MAX_ORDINARY, MAX_SEALED = 320 * 1024, 64 * 1024, 64 * 1024
MAX_BUNDLE, MAX_BUNDLED_FILES = 100 * 1024 * 1024, 100


class Finding(Exception):
    """Something wrong, by name, at a record (0: none in particular)."""

    def __init__(self, fault, seq, detail):
        super().__init__(detail)
        self.fault, self.seq, self.detail = fault, seq, detail

    def as_dict(self):
        return {"fault": self.fault, "seq": self.seq, "detail": self.detail}


# ---- Bytes -----------------------------------------------------------------------------------------------------------


def u32(value):
    return struct.pack(">I", value)


def u64(value):
    return struct.pack(">Q", value & 0xFFFFFFFFFFFFFFFF)


def sized(data):
    return u32(len(data)) + data


def tag(name):
    return name.encode() + b"\0"


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def body_bytes(time_ms, statement, signature):
    return u64(time_ms) + sized(statement) + signature


def commitment(salt, body):
    return sha256(b"\0", tag("mandat/record/v1"), salt, body)


def origin_hash(forum, log_key):
    return sha256(b"\1", tag("mandat/origin/v1"), forum, log_key)


def next_hash(forum, epoch, seq, previous, commit):
    return sha256(b"\1", tag("mandat/chain/v1"), forum, u64(epoch), u64(seq), previous, commit)


def sealed_hash(salt, sealed):
    return sha256(b"\0", tag("mandat/sealed/v1"), salt, sized(sealed))


def checkpoint_bytes(forum, epoch, size, head):
    return tag("mandat/checkpoint/v1") + forum + u64(epoch) + u64(size) + head


def statement_message(statement):
    return tag("mandat/statement/v1") + sized(statement)


def forum_id(founding):
    return sha256(tag("mandat/forum/v1"), sized(founding))


def device_id(key):
    return sha256(tag("mandat/device/v1"), key)[:16]


def enrolment_message(forum, invitation, person, signing_key, tls_key_hash):
    return tag("mandat/enrol/v1") + forum + invitation + sized(person.encode()) + signing_key + tls_key_hash


def fingerprint(forum):
    return " ".join(f"{struct.unpack('>I', forum[i:i + 4])[0] % 100000:05}" for i in range(0, 32, 4))


def holds(key, message, signature):
    """Ed25519 as libsodium verifies it: keys of small order and signatures that are not canonical never hold."""
    if len(key) != 32 or len(signature) != 64:
        return False
    try:
        VerifyKey(key).verify(message, signature)
        return True
    except (BadSignatureError, ValueError):
        return False


# ---- One statement ---------------------------------------------------------------------------------------------------


class Statement:
    """A parsed statement with the bytes that it came in."""

    def __init__(self, data, signature, salt, sealed, seq):
        if not 0 < len(data) <= MAX_STATEMENT or len(signature) != 64:
            raise Finding("malformed", seq, "a statement's or signature's size")
        try:
            self.message = decode("Statement", data)
            self.check_envelope(len(data))
        except Malformed as error:
            raise Finding("malformed", seq, str(error)) from error
        self.data, self.signature, self.seq = data, signature, seq
        self.founding = self.message.act.kind == "FoundForum"
        self.forum = forum_id(data) if self.founding else self.message.forum_id
        self.sealed = self.open_sealed(salt, sealed)

    def check_envelope(self, size):
        m, kind = self.message, self.message.act.kind
        founding = kind == "FoundForum"
        observed = m.observed_seq > 0
        for wrong, where in (
            (m.version != 1, "version"),
            (not founding and size > MAX_ORDINARY, "size"),
            ((m.forum_id == b"") != founding, "forum_id"),
            (m.statement_id[6] >> 4 != 7 or m.statement_id[8] >> 6 != 2, "statement_id"),
            (kind in SERVER_ACTS and m.person != "", "person"),
            (kind not in SERVER_ACTS and m.person == "", "person"),
            (observed == (m.observed_hash == b"") or observed != (m.observed_epoch > 0), "observed_hash"),
            (founding and observed, "observed_seq"),
            ((kind in ("DeclarePosition", "DeclareForPresent")) == (m.sealed_hash == b""), "sealed_hash"),
        ):
            if wrong:
                raise Malformed(f"Statement.{where}")

    def open_sealed(self, salt, sealed):
        if salt == b"" and sealed == b"":
            return None
        if self.message.sealed_hash == b"":
            raise Finding("wrong_sealed_part", self.seq, "a sealed part that the statement does not name")
        if len(salt) != 32 or len(sealed) > MAX_SEALED:
            raise Finding("malformed", self.seq, "a sealed part's or salt's size")
        if sealed_hash(salt, sealed) != self.message.sealed_hash:
            raise Finding("wrong_sealed_part", self.seq, "the sealed part does not match its hash")
        try:
            return decode("SealedPart", sealed)
        except Malformed as error:
            raise Finding("malformed", self.seq, str(error)) from error

    def require_signature(self, key):
        if not holds(key, statement_message(self.data), self.signature):
            raise Finding("bad_signature", self.seq, "the statement's signature does not hold")


# ---- A log -----------------------------------------------------------------------------------------------------------


class LogAuditor:
    """Takes records in order. `add` raises Finding and stays where it was; `skip` takes the place without the words."""

    def __init__(self, forum, erasures=None):
        self.forum = forum
        self.register = None
        self.head = None
        self.erasures = erasures or {}
        self.erased = 0
        self.epoch, self.seq, self.time_ms = 0, 0, 0
        self.chain = {}
        self.hidden = 0

    def check_place(self, record):
        seq, header = self.seq + 1, record.header
        if header is None or len(header.commitment) != 32:
            raise Finding("malformed", seq, "commitment")
        if header.seq != seq:
            raise Finding("gap", seq, f"seq {header.seq}")
        body = record.body
        if body is None:
            if seq == 1:
                raise Finding("wrong_forum", seq, "the founding statement is missing")
            if record.sealed is not None:
                raise Finding("malformed", seq, "a sealed part without its statement")
            return
        if len(body.salt) != 32 or len(body.signature) != 64 or not body.statement or body.time_ms <= 0:
            raise Finding("malformed", seq, "body")
        if commitment(body.salt, body_bytes(body.time_ms, body.statement, body.signature)) != header.commitment:
            raise Finding("wrong_commitment", seq, "the body is not what was committed to")

    def check_epoch(self, header, statement):
        seq, epoch = header.seq, header.epoch
        act = statement.message.act if statement else None
        begins = act is not None and act.kind == "BeginEpoch"
        if seq == 1:
            wrong = epoch != FIRST_EPOCH
        elif epoch == self.epoch:
            wrong = begins
        else:
            wrong = epoch < self.epoch or not begins or (
                act.epoch, act.kept_epoch, act.kept_seq, act.kept_hash) != (epoch, self.epoch, self.seq, self.head)
        if wrong:
            raise Finding("epoch", seq, "the epoch does not begin as it must")

    def check_observed(self, header, message):
        observed = message.observed_seq
        if observed == 0:
            return
        epoch, value = self.chain.get(observed, (0, b""))
        if observed < header.seq and message.observed_epoch == epoch:
            if value == message.observed_hash:
                return
        elif message.observed_epoch < header.epoch and (observed >= header.seq or message.observed_epoch < epoch):
            return  # lay in the part that a restore lost
        raise Finding("split_view", header.seq, f"its author had seen another record {observed}")

    def signer(self, statement):
        """The key that must have signed, or a finding."""
        m, seq, register = statement.message, statement.seq, self.register
        act = m.act
        if act.kind == "FoundForum":
            key = act.signing_key
        elif act.kind in SERVER_ACTS:
            key = register.log_key
        elif act.kind == "RecoverOffice":
            key = register.recovery_key
        elif act.kind == "Enrol":
            key = self.check_invitation(statement)
        else:
            device = register.devices.get(m.device_id)
            if device is None:
                raise Finding("ghost", seq, "a device without a chain to the founder")
            if device.person != m.person:
                raise Finding("not_allowed", seq, "the device is another person's")
            key = device.key
        if device_id(key) != m.device_id:
            raise Finding("ghost", seq, "the device's id is not its key's")
        return key

    def check_invitation(self, statement):
        m, act = statement.message, statement.message.act
        invitation = self.register.invitations.get(act.invitation_id)
        if invitation is None:
            raise Finding("ghost", statement.seq, "enrolled without an invitation")
        message = enrolment_message(self.forum, act.invitation_id, m.person, act.signing_key, act.tls_key_hash)
        if invitation.person != m.person or not holds(invitation.key, message, act.invitation_signature):
            raise Finding("ghost", statement.seq, "the enrolment is not signed with its invitation's key")
        return act.signing_key

    def add(self, record):
        self.check_place(record)
        header, body = record.header, record.body
        if body is None:
            self.check_epoch(header, None)
            self.add_without_body(header)
            self.advance(header)
            return
        sealed = record.sealed
        statement = Statement(body.statement, body.signature, sealed.salt if sealed else b"",
                              sealed.sealed if sealed else b"", header.seq)
        if statement.founding != (header.seq == 1) or statement.forum != self.forum:
            raise Finding("wrong_forum", header.seq, "the statement is of another forum")
        self.check_epoch(header, statement)
        statement.require_signature(self.signer(statement))
        again = self.register is not None and self.register.taken_again(body.time_ms)
        if body.time_ms < self.time_ms and not again:
            raise Finding("time_not_increasing", header.seq, "recorded in the past")
        self.check_observed(header, statement.message)
        try:
            if statement.founding:
                self.register = Register(statement.message)
                self.head = origin_hash(self.forum, statement.message.act.log_key)
            else:
                self.register.check(statement.message, body.time_ms)
        except NotAllowed as error:
            raise Finding(error.fault, header.seq, str(error)) from error
        except Malformed as error:
            raise Finding("malformed", header.seq, str(error)) from error
        self.register.apply(statement.message, body.time_ms)
        self.register.place(header.seq, statement.message)
        self.time_ms = max(self.time_ms, body.time_ms)
        self.advance(header)

    def add_without_body(self, header):
        """Hidden from whoever exported it, or erased: then what is left of it stands in its place."""
        act = self.erasures.get(header.seq)
        residue = None
        if act is not None:
            try:
                residue = residue_of(act)
            except Malformed as error:
                raise Finding("malformed", header.seq, str(error)) from error
            self.register.apply(residue, act.time_ms)
            self.time_ms = max(self.time_ms, act.time_ms)
            self.erased += 1
        else:
            self.hidden += 1
        self.register.place(header.seq, residue)

    def skip(self, record):
        self.check_place(record)
        if record.header.seq == 1 or record.header.epoch < self.epoch:
            raise Finding("epoch", record.header.seq, "nothing can be left out here")
        self.hidden += 1
        self.advance(record.header)

    def advance(self, header):
        self.head = next_hash(self.forum, header.epoch, header.seq, self.head, header.commitment)
        self.epoch, self.seq = header.epoch, header.seq
        self.chain[self.seq] = (self.epoch, self.head)

    def check_head(self, checkpoint):
        require_checkpoint(checkpoint, self.forum, self.register.log_key)
        if (checkpoint.epoch, checkpoint.size, checkpoint.head) != (self.epoch, self.seq, self.head):
            raise Finding("wrong_head", self.seq, "the checkpoint is of another log")


def require_checkpoint(checkpoint, forum, log_key):
    if checkpoint is None or checkpoint.forum_id != forum or len(checkpoint.head) != 32:
        raise Finding("bad_checkpoint", 0, "missing, malformed or of another forum")
    message = checkpoint_bytes(forum, checkpoint.epoch, checkpoint.size, checkpoint.head)
    if not holds(log_key, message, checkpoint.signature):
        raise Finding("bad_checkpoint", checkpoint.size, "not signed by the log key")


def erasures_in(records):
    """What later records say is left of earlier ones: {seq: EraseRecord}. Whether they may is judged at their place."""
    found = {}
    for record in records:
        if record.body is None or b"\x8a\x05" not in record.body.statement:
            continue
        try:
            act = decode("Statement", record.body.statement).act
        except Malformed:
            continue
        if act.kind == "EraseRecord" and 0 < act.seq < record.header.seq:
            found.setdefault(act.seq, act)
    return found


def audit_log(data, forum):
    """All findings of an exported log, and what was read."""
    try:
        log = decode("LogFile", data)
    except Malformed as error:
        return [Finding("malformed", 0, str(error))], None
    findings = []
    auditor = LogAuditor(forum, erasures_in(log.records))
    try:
        for record in log.records:
            try:
                auditor.add(record)
            except Finding as finding:
                findings.append(finding)
                auditor.skip(record)
        if auditor.register is None:
            raise Finding("wrong_forum", 0, "the log is empty")
        auditor.check_head(log.checkpoint)
    except Finding as finding:
        if not any((f.fault, f.seq) == (finding.fault, finding.seq) for f in findings):
            findings.append(finding)
    return findings, auditor


# ---- A receipt -------------------------------------------------------------------------------------------------------


def audit_receipt(data, forum):
    """The finding (or none) of a receipt file, and its statement."""
    try:
        file = decode("ReceiptFile", data)
        if file.receipt is None or file.statement is None:
            raise Malformed("a part of the receipt file is missing")
    except Malformed as error:
        return [Finding("malformed", 0, str(error))], None
    try:
        return [], check_receipt_file(file, forum)[0]
    except Finding as finding:
        return [finding], None


def check_receipt_file(file, forum):
    """Its statement, and the device that made it."""
    chain = KeyChain(forum)
    if not file.key_chain:
        raise Finding("ghost", 0, "the key chain is empty")
    for signed in file.key_chain:
        chain.take(signed)
    seq = file.receipt.seq
    statement = Statement(file.statement.statement, file.statement.signature, file.statement.sealed_salt,
                          file.statement.sealed, seq)
    if statement.forum != forum:
        raise Finding("wrong_forum", seq, "the statement is of another forum")
    device = chain.devices[chain.last]
    if statement.message.device_id != chain.last or statement.message.person != device.person:
        raise Finding("ghost", seq, "the key chain is another author's")
    statement.require_signature(device.key)
    check_receipt(file.receipt, statement, forum, chain.log_key)
    return statement, device


def check_receipt(receipt, statement, forum, log_key):
    seq, checkpoint = receipt.seq, receipt.checkpoint
    widths_ok = len(receipt.salt) == 32 and len(receipt.previous_hash) == 32 and checkpoint is not None
    if not widths_ok or seq == 0 or receipt.epoch == 0 or any(len(c) != 32 for c in receipt.commitments):
        raise Finding("malformed", seq, "the receipt is malformed")
    if len(checkpoint.forum_id) != 32 or len(checkpoint.head) != 32 or len(checkpoint.signature) != 64:
        raise Finding("malformed", seq, "the receipt's checkpoint is malformed")
    require_checkpoint(checkpoint, forum, log_key)
    if checkpoint.epoch != receipt.epoch or checkpoint.size != seq + len(receipt.commitments):
        raise Finding("wrong_head", seq, "the commitments do not lead to the checkpoint")
    if seq == 1 and receipt.previous_hash != origin_hash(forum, log_key):
        raise Finding("wrong_head", seq, "record 1 does not stand on the origin")
    own = commitment(receipt.salt, body_bytes(receipt.time_ms, statement.data, statement.signature))
    head = receipt.previous_hash
    for number, commit in enumerate([own, *receipt.commitments]):
        head = next_hash(forum, receipt.epoch, seq + number, head, commit)
    if head != checkpoint.head:
        raise Finding("wrong_head", seq, "the statement does not stand where the receipt says")


# ---- A referral from one forum to another ----------------------------------------------------------------------------


def audit_referral(data, forum):
    """The finding (or none) of a referral's bundle, and its statement."""
    try:
        if len(data) > MAX_BUNDLE:
            raise Malformed("the bundle is too large")
        bundle = decode("ReferralBundle", data)
        if bundle.referral is None or bundle.referral.receipt is None or bundle.referral.statement is None:
            raise Malformed("a part of the bundle is missing")
        if not bundle.records:
            raise Malformed("a part of the bundle is missing")
        if len(bundle.files) > MAX_BUNDLED_FILES:
            raise Malformed("the bundle has too many files")
    except Malformed as error:
        return [Finding("malformed", 0, str(error))], None
    try:
        statement, device = check_receipt_file(bundle.referral, forum)
        act = statement.message.act
        if act.kind != "ReferOut":
            raise Finding("not_a_referral", statement.seq, f"{act.kind} refers nothing")
        if device.scope is not None:
            raise Finding("not_allowed", statement.seq, "a substitute's device refers nothing")
        check_office(bundle, statement, forum)
        check_files(bundle.files, [document.hash for document in act.documents], statement.seq)
    except Finding as finding:
        return [finding], None
    return [], statement


def check_office(bundle, statement, forum):
    """That the author was secretary or chair then, by the sending forum's records of devices and offices."""
    log = LogAuditor(forum)
    for record in bundle.records:
        log.add(record)
        if log.seq == statement.seq and (record.body is None or record.body.statement != statement.data):
            raise Finding("not_allowed", statement.seq, "nothing shows that its author held an office")
    log.check_head(bundle.referral.receipt.checkpoint)


def check_files(files, named, seq):
    """Each file once, and each is one that the statement names."""
    there = [hashlib.sha256(file.content).digest() for file in files]
    if len(set(there)) != len(there):
        raise Finding("wrong_file", seq, "a file stands twice")
    if sorted(there) != sorted(named):
        raise Finding("wrong_file", seq, "the files are not those that the referral names")


class KeyChain:
    """Founder, invitations and enrolments of a receipt file, in order; keys alone, no roles."""

    def __init__(self, forum):
        self.log = LogAuditor(forum)
        self.forum, self.last, self.taken = forum, None, 0

    @property
    def devices(self):
        return self.log.register.devices

    @property
    def log_key(self):
        return self.log.register.log_key

    def take(self, signed):
        statement = Statement(signed.statement, signed.signature, signed.sealed_salt, signed.sealed, 0)
        message, act = statement.message, statement.message.act
        if statement.forum != self.forum or statement.founding != (self.last is None):
            raise Finding("wrong_forum", 0, "the key chain does not begin with this forum's founding")
        statement.require_signature(self.log.signer(statement))
        register = self.log.register
        if act.kind == "FoundForum":
            try:
                self.log.register = Register(message)
            except Malformed as error:
                raise Finding("malformed", 0, str(error)) from error
            self.last = message.device_id
        elif act.kind == "Enrol":
            if register.invitations[act.invitation_id].used or message.device_id in register.devices:
                raise Finding("ghost", 0, "an invitation or device stands twice in the key chain")
            register.apply(message, 0)
            self.last = message.device_id
        elif act.kind in ("Invite", "RecoverOffice", "StateTrust", "CountersignDevice"):
            self.take_other(message, act, register)
        else:
            raise Finding("malformed", 0, f"{act.kind} does not belong into a key chain")

    def take_other(self, message, act, register):
        author = register.devices.get(message.device_id)
        if act.kind in ("Invite", "StateTrust") and author.scope is not None:
            raise Finding("not_allowed", 0, "a substitute's device invites nobody and states no trust")
        invite = act.invitation if act.kind == "RecoverOffice" else act
        if act.kind in ("Invite", "RecoverOffice") and invite.invitation_id in register.invitations:
            raise Finding("ghost", 0, "an invitation stands twice in the key chain")
        if act.kind == "StateTrust" and act.log_key != register.log_key:
            raise Finding("not_allowed", 0, "a trust statement names another log key")
        if act.kind == "CountersignDevice" and act.device_id not in register.devices:
            raise Finding("ghost", 0, "a device is countersigned that does not stand in the chain")
        register.apply(message, 0)
