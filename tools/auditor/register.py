"""Who is who in a forum, folded from its log: keys, invitations, offices, mandates; and who may state what.

The subset of the rules that an auditor checks, see docs/auditor.md: everything about keys, invitations, revocation and
offices; who may hold the meeting and who may declare for a mandate. What needs dates, quorums or papers is left out.
"""

import hashlib
import struct
import tomllib

from wire import Malformed, decode

OFFICE_CHAIR, OFFICE_SECRETARY = 1, 2
CHANNEL_CONVEYED = 2
# Acts that only the forum's secretary and chair may state.
SECRETARIAT_ACTS = {"AssignMandate", "AssignOffice", "StateTrust", "BeginEpoch", "CreateMeeting", "AmendRules", "ReferOut",
                    "DescribeMandate", "DescribePrincipal", "DescribeArea"}
# Acts by which a meeting is prepared and held; also its own chair and secretary may state them.
MEETING_ACTS = {"SetAgendaItem", "SetProposal", "AddDocument", "SendNotice", "OpenMeeting", "RecordAttendance",
                "DeclareForPresent", "RecordDecision", "CloseMeeting", "CancelMeeting", "AppointOfficer"}
SERVER_ACTS = {"NominationTimedOut", "CertificateRenewed", "MailOutcome"}
# Acts whose records may be erased; of minutes the drafts alone.
ERASABLE = {
    "DescribePerson", "AddDocument", "SetDocumentAccess", "InviteExpert", "DeclarePosition", "DeclareForPresent",
    "WithdrawPosition", "ContestPosition", "DeclareRecusal", "RecordReservation", "NominateSubstitute",
    "AnswerNomination", "RevokeNomination", "AnswerNotice", "RequestConveyance", "AnswerConveyance", "PetitionMeeting",
    "JoinPetition", "SubmitMatter", "ReviewMatter", "CompleteMatter", "PrepareMatter", "AdmitLateMatter",
    "WithdrawMatter", "NoteMatterHistory", "CommentMinutes", "RecordDistribution", "GiveAssignment",
    "ReportAssignment", "CloseAssignment", "SendReminder", "SetReminders", "DistributeMinutes", "MailOutcome"}
DRAFT = 1


class NotAllowed(Exception):
    """A statement that its author may not make. `fault` is the finding's name."""

    def __init__(self, fault, text):
        super().__init__(text)
        self.fault = fault


def residue_of(act):
    """What an EraseRecord leaves of a record: a statement without what people wrote. Raises Malformed."""
    return decode("Statement", act.residue)


def clauses_hash(clauses):
    sized = [c.text.encode() for c in clauses]
    data = b"mandat/clauses/v1\0" + struct.pack(">I", len(sized))
    return hashlib.sha256(data + b"".join(struct.pack(">I", len(text)) + text for text in sized)).digest()


def said_position(statement_id, mandate):
    """The id of the position that a DeclareForPresent gives a mandate."""
    return hashlib.sha256(b"mandat/said/v1\0" + statement_id + mandate.encode()).digest()[:16]


def require(condition, text, fault="not_allowed"):
    if not condition:
        raise NotAllowed(fault, text)


class Device:
    def __init__(self, person, key, scope=None, active=True):
        self.person, self.key, self.scope, self.active = person, key, scope, active
        self.counter = 0
        self.revoked = False


class Invitation:
    def __init__(self, act, inviter, time_ms):
        self.person, self.key, self.expires = act.person, act.invitation_key, act.expires_at_ms
        self.scope, self.inviter, self.at = act.substitute, inviter, time_ms
        self.recovery = inviter is None
        self.used = self.revoked = False


class Register:
    def __init__(self, founding):
        act = founding.act
        try:
            forum = tomllib.loads(act.forum_file)
        except tomllib.TOMLDecodeError as error:
            raise Malformed(f"the forum file: {error}") from error
        offices = forum.get("offices", {})
        self.chair, self.secretary = (offices.get(name, {}).get("person", "") for name in ("chair", "secretary"))
        self.answer_ms = forum.get("rules", {}).get("substitute_answer_hours", 48) * 3600 * 1000
        # Each mandate's holders, oldest first, with the date from which each holds it.
        self.holders = {m["id"]: [(str(m.get("valid_from", "")), m.get("holder", ""))] for m in forum.get("mandate", [])}
        self.log_key, self.recovery_key = act.log_key, act.recovery_key
        self.devices = {founding.device_id: Device(founding.person, act.signing_key)}
        self.invitations, self.meetings, self.nominations, self.positions = {}, {}, {}, {}
        self.proposals, self.texts, self.statements = {}, {}, {}
        self.server_counter = self.recovery_counter = 0
        self.epoch_began = 0
        self.seqs = {}  # where each statement stands
        self.erased = {}  # records that were erased, and by which

    # ---- roles -----------------------------------------------------------------------------------------------------

    def secretariat(self, person):
        return bool(person) and person in (self.chair, self.secretary)

    def holder(self, mandate, meeting):
        """Who holds the mandate on the meeting's day; of an unknown meeting, who was assigned last."""
        history = self.holders.get(mandate) or [("", "")]
        day = self.meetings[meeting][0] if meeting in self.meetings else "9999"
        begun = [holder for begin, holder in history if begin <= day]
        return begun[-1] if begun else history[0][1]

    def holds(self, person, mandate, meeting):
        return bool(person) and self.holder(mandate, meeting) == person

    def is_member(self, person, meeting):
        return any(self.holds(person, mandate, meeting) for mandate in self.holders)

    def runs(self, person, meeting):
        _, chair, secretary = self.meetings.get(meeting, ("", "", ""))
        return self.secretariat(person) or (bool(person) and person in (chair, secretary))

    def substitutes(self, person, mandate, meeting, item=None):
        return any(
            n["person"] == person and n["mandate"] == mandate and n["meeting"] == meeting and n["accepted"]
            and (item is None or not n["items"] or item in n["items"])
            for n in self.nominations.values()
        )

    # ---- checks ----------------------------------------------------------------------------------------------------

    def taken_again(self, time_ms):
        """Whether a record of that time lay in a part of the log that a restore lost and was recorded again."""
        return time_ms < self.epoch_began

    def check(self, statement, time_ms):
        """Raises NotAllowed unless the author may state this now. The signature was checked before."""
        act, person = statement.act, statement.person
        require(statement.statement_id not in self.statements, "a statement's id was used before")
        again = self.taken_again(time_ms)
        require(not again or (act.kind != "BeginEpoch" and act.kind not in SERVER_ACTS),
                "what belongs to its place in the log is not taken again")
        if act.kind in SERVER_ACTS:
            require(statement.device_counter > self.server_counter, "the server's counter does not increase")
            if act.kind == "NominationTimedOut":
                nomination = self.nominations.get(act.nomination)
                require(nomination is not None and nomination["open"], "no nomination waits for an answer")
                require(time_ms >= nomination["at"] + self.answer_ms, "the time to answer has not passed")
            return
        if act.kind == "RecoverOffice":
            require(again or statement.device_counter > self.recovery_counter, "the recovery key's counter does not increase")
            require(act.invitation.substitute is None, "the recovery key appoints a secretary")
            require(act.invitation.person == person, "the recovery key speaks for whom it appoints")
            return
        if act.kind == "Enrol":
            self.check_enrol(statement, time_ms)
            return
        device = self.devices[statement.device_id]
        require(not device.revoked, "the device was revoked")
        require(device.active, "the device waits for its countersignature", "ghost")
        require(again or statement.device_counter > device.counter, "the device's counter does not increase")
        self.check_scope(device, act)
        self.check_act(statement, act, person, again)

    def check_enrol(self, statement, time_ms):
        invitation = self.invitations[statement.act.invitation_id]
        require(not invitation.used, "the invitation was used before", "ghost")
        require(not invitation.revoked, "the inviting device was not in its owner's hands", "ghost")
        require(time_ms <= invitation.expires, "the invitation had expired", "ghost")
        require(statement.device_id not in self.devices, "the key is enrolled already", "ghost")

    def check_scope(self, device, act):
        """A device that was invited for a substitute does nothing else."""
        if device.scope is None:
            return
        allowed = {"AnswerNomination", "DeclarePosition", "WithdrawPosition", "ContestPosition", "DeclareRecusal",
                   "AnswerNotice", "RevokeDevice", "CountersignDevice", "RevokeNomination"}
        require(act.kind in allowed, "a substitute's device may not state this")
        if act.kind == "DeclarePosition":
            require(act.mandate == device.scope.mandate and act.meeting == device.scope.meeting,
                    "a substitute's device speaks for one mandate at one meeting")

    def check_act(self, statement, act, person, again):
        kind = act.kind
        if kind in SECRETARIAT_ACTS:
            require(self.secretariat(person), f"{kind} is for secretary and chair",
                    "epoch" if kind == "BeginEpoch" else "not_allowed")
            require(kind != "StateTrust" or act.log_key == self.log_key, "a trust statement names another log key",
                    "malformed")
        elif kind in MEETING_ACTS:
            require(self.runs(person, act.meeting), f"{kind} is for who holds the meeting")
            if kind == "SetProposal":
                newest = self.proposals.get((act.meeting, act.item), (0,))[0]
                require(act.revision == newest + 1, "a revision has one text for ever")
        elif kind == "Invite":
            own = act.substitute is not None and self.holds(
                person, act.substitute.mandate, act.substitute.meeting)
            require(self.secretariat(person) or own, "a member invites only a substitute for an own mandate")
            require(act.invitation_id not in self.invitations, "the invitation's id was used before")
        elif kind == "CountersignDevice":
            other = self.devices.get(act.device_id)
            require(other is not None, "no such device")
            own = other.person == person and act.device_id != statement.device_id
            require(own or person == self.chair, "a device is countersigned by its person's other one or by the chair")
        elif kind == "RevokeDevice":
            other = self.devices.get(act.device_id)
            require(other is not None, "no such device")
            require(other.person == person or self.secretariat(person), "only own devices, or by secretary and chair")
        elif kind == "DeclarePosition":
            self.check_position(act, person, again)
        elif kind == "EraseRecord":
            self.check_erasure(act, person)
        elif kind == "WithdrawPosition":
            position = self.positions.get(act.position)
            require(position is not None, "no such position")
            own = person == position["author"] or self.holds(person, position["mandate"], position["meeting"])
            require(own or (act.entered is not None and self.runs(person, position["meeting"])),
                    "a position is withdrawn by whose word it is")

    def check_erasure(self, act, person):
        require(bool(person) and person == self.secretary, "a record is erased by the forum's secretary")
        require(act.seq not in self.erased, "the record was erased before")
        residue = residue_of(act)
        draft = residue.act.kind == "IssueMinutes" and residue.act.stage == DRAFT
        require(residue.act.kind in ERASABLE or draft, "a record that keys, minutes or the log need is not erased")
        require(act.seq in self.seqs and self.seqs[act.seq] in (None, residue.statement_id),
                "what is left is another record's")

    def check_position(self, act, person, again):
        text = self.proposals.get((act.meeting, act.item))
        if again and text is not None and text[0] > act.revision:
            text = self.texts.get((act.meeting, act.item, act.revision))  # a newer one was taken again before it
        require(text == (act.revision, act.clauses_hash, act.paper_hashes), "declared on another text than the item's")
        if act.entered is None:
            if act.by_substitute:
                require(self.substitutes(person, act.mandate, act.meeting, act.item), "no accepted substitute")
            else:
                require(self.holds(person, act.mandate, act.meeting), "declared for another's mandate")
            return
        conveys = act.entered.channel == CHANNEL_CONVEYED and self.is_member(person, act.meeting)
        require(self.runs(person, act.meeting) or conveys, "a word is entered by who holds the meeting")

    # ---- the fold --------------------------------------------------------------------------------------------------

    def place(self, seq, statement):
        """What stands at a place; None: nobody here knows."""
        self.seqs[seq] = None if statement is None else statement.statement_id

    def apply(self, statement, time_ms):
        act, kind = statement.act, statement.act.kind
        if kind == "EraseRecord":
            self.erased[act.seq] = statement.statement_id
        self.statements[statement.statement_id] = statement
        if kind in SERVER_ACTS:
            self.server_counter = statement.device_counter
        elif kind == "RecoverOffice":
            self.recovery_counter = max(self.recovery_counter, statement.device_counter)
            self.invitations.setdefault(act.invitation.invitation_id, Invitation(act.invitation, None, time_ms))
        elif kind == "Enrol":
            self.enrol(statement)
        if kind == "BeginEpoch":
            self.epoch_began = time_ms  # its counter stands apart: it goes before what its device has waiting
        elif statement.device_id in self.devices:
            device = self.devices[statement.device_id]
            device.counter = max(device.counter, statement.device_counter)
        if kind == "Invite":
            self.invitations[act.invitation_id] = Invitation(act, statement.device_id, time_ms)
        elif kind == "CountersignDevice":
            self.devices[act.device_id].active = True
        elif kind == "RevokeDevice":
            self.devices[act.device_id].revoked = True
            for invitation in self.invitations.values():
                if act.lost_since_ms and invitation.inviter == act.device_id and invitation.at >= act.lost_since_ms:
                    invitation.revoked = True
        elif kind == "AssignMandate":
            self.holders.setdefault(act.mandate, []).append((act.valid_from, act.holder))
        elif kind == "AssignOffice" and act.office == OFFICE_CHAIR:
            self.chair = act.person
        elif kind == "AssignOffice" and act.office == OFFICE_SECRETARY:
            self.secretary = act.person
        elif kind == "CreateMeeting":
            self.meetings[act.meeting] = (act.date, act.chair or self.chair, act.secretary or self.secretary)
        elif kind == "AppointOfficer" and act.meeting in self.meetings:
            date, chair, secretary = self.meetings[act.meeting]
            if act.office == OFFICE_CHAIR:
                chair = act.person or self.chair
            else:
                secretary = act.person or self.secretary
            self.meetings[act.meeting] = (date, chair, secretary)
        elif kind == "NominateSubstitute":
            self.nominations[statement.statement_id] = {
                "person": act.person, "mandate": act.mandate, "meeting": act.meeting, "items": act["items"],
                "accepted": False, "open": True, "at": time_ms}
        elif kind in ("AnswerNomination", "RevokeNomination", "NominationTimedOut"):
            if act.nomination in self.nominations:
                accepted = kind == "AnswerNomination" and act.accept
                self.nominations[act.nomination].update(accepted=accepted, open=False)
        elif kind == "SetProposal":
            self.proposals[(act.meeting, act.item)] = (act.revision, clauses_hash(act.clauses),
                                                       [paper.hash for paper in act.papers])
            self.texts[(act.meeting, act.item, act.revision)] = self.proposals[(act.meeting, act.item)]
        elif kind == "DeclarePosition":
            # Who entered another's word by office takes it back by office: with provenance.
            own = act.entered is None or act.entered.stated_by == statement.person
            self.positions[statement.statement_id] = {
                "author": statement.person if own else "", "mandate": act.mandate, "meeting": act.meeting}
        elif kind == "DeclareForPresent":
            # Who was there is not folded here: a word's id stands ready for each who was not named as silent.
            for mandate in self.holders.keys() - set(act.silent):
                self.positions[said_position(statement.statement_id, mandate)] = {
                    "author": "", "mandate": mandate, "meeting": act.meeting}

    def enrol(self, statement):
        invitation = self.invitations[statement.act.invitation_id]
        invitation.used = True
        waits = not invitation.recovery and any(
            d.person == invitation.person and d.active and not d.revoked and (d.scope is None or invitation.scope)
            for d in self.devices.values())
        self.devices[statement.device_id] = Device(
            invitation.person, statement.act.signing_key, invitation.scope, active=not waits)
        if invitation.recovery:
            self.secretary = invitation.person
