#include "shared/domain/decide.h"

#include "shared/domain/decide_internal.h"
#include "shared/domain/shape.h"
#include "shared/domain/visibility.h"

namespace mandat::domain {
namespace {

using S = v1::Statement;

Decision CheckCounter(const S& statement, std::uint64_t last) {
  if (statement.device_counter() > last) return std::nullopt;
  v1::Refusal refusal = Refuse(v1::Refusal::CODE_COUNTER_REUSED);
  refusal.set_field("device_counter");
  refusal.set_given(std::to_string(statement.device_counter()));
  refusal.set_allowed("above " + std::to_string(last));
  return refusal;
}

// The device that signed must be somebody's, in use, and the author's own.
Decision CheckDevice(const State& state, const S& statement, Time now) {
  const Device* device = state.FindDevice(DeviceOf(statement));
  if (device == nullptr || device->person != AuthorOf(statement)) return Refuse(v1::Refusal::CODE_UNKNOWN_DEVICE);
  if (device->status == DeviceStatus::kRevoked) {
    v1::Refusal refusal = Refuse(v1::Refusal::CODE_DEVICE_REVOKED);
    refusal.set_person(device->person.value());
    refusal.set_statement_id(device->revocation.bytes());
    return refusal;
  }
  if (device->status == DeviceStatus::kWaitingForCountersignature) {
    v1::Refusal refusal = Refuse(v1::Refusal::CODE_UNKNOWN_DEVICE);
    refusal.set_field("countersignature");
    return refusal;
  }
  return IsTakenAgain(state, now) ? std::nullopt : CheckCounter(statement, device->last_counter);
}

Decision CheckInvitation(const State& state, const S& statement, Time now) {
  const v1::Enrol& act = statement.enrol();
  if (state.FindDevice(DeviceOf(statement)) != nullptr) return AlreadyExists("device_id", "");
  const auto found = state.invitations.find(BytesTo<InvitationId>(act.invitation_id()));
  if (found == state.invitations.end()) return NotFound("invitation_id", "");
  const Invitation& invitation = found->second;
  if (!invitation.used_by.is_zero()) return Refuse(v1::Refusal::CODE_INVITATION_USED);
  if (invitation.revoked || now > invitation.expires_at) {
    v1::Refusal refusal = Refuse(v1::Refusal::CODE_INVITATION_EXPIRED);
    refusal.set_deadline_ms(invitation.expires_at.ms);
    if (invitation.revoked) refusal.set_field("inviter");
    return refusal;
  }
  return std::nullopt;
}

// Who speaks at all: a device in use, an invitation that stands, a key that is counted.
Decision CheckSpeaker(const State& state, const S& statement, Time now) {
  switch (statement.act_case()) {
    case S::kFoundForum:
      return std::nullopt;
    case S::kEnrol:
      return CheckInvitation(state, statement, now);
    case S::kRecoverOffice:
      return IsTakenAgain(state, now) ? std::nullopt : CheckCounter(statement, state.recovery_counter);
    case S::kNominationTimedOut:
    case S::kCertificateRenewed:
    case S::kMailOutcome:
      return CheckCounter(statement, state.server_counter);
    default:
      return CheckDevice(state, statement, now);
  }
}

// What states where the log itself stands belongs to its place: a new epoch, and what the server derived.
bool IsOfItsPlace(const S& statement) {
  return statement.has_begin_epoch() || IsServersAct(statement);
}

// Of the reasons against a statement, those that also keep one out that is taken again: what it names or stands on is
// not here (yet), or something else stands in its place by now, which it must not undo.
bool StandsInTheWay(const S& statement, const v1::Refusal& refusal) {
  switch (refusal.code()) {
    case v1::Refusal::CODE_NOT_FOUND:
    case v1::Refusal::CODE_ALREADY_EXISTS:
    case v1::Refusal::CODE_SUPERSEDED_ELSEWHERE:
    case v1::Refusal::CODE_TEXT_DIFFERS:
      return true;
    case v1::Refusal::CODE_STALE_REVISION:
      return statement.has_set_proposal();
    default:
      return false;
  }
}

bool Contains(const std::vector<ItemId>& items, const ItemId& item) {
  for (const ItemId& candidate : items) {
    if (candidate == item) return true;
  }
  return false;
}

// A device that was invited for a substitute's scope does nothing outside it.
bool IsOutsideScope(const SubstituteScope& scope, const RecordFacts& facts) {
  if (facts.meeting.empty()) return false;
  if (facts.meeting != scope.meeting) return true;
  if (!facts.mandate.empty() && facts.mandate != scope.mandate) return true;
  return !facts.item.empty() && !scope.items.empty() && !Contains(scope.items, facts.item);
}

// Nor does it vouch for or revoke one that may do more.
bool IsAboveScope(const State& state, const S& statement) {
  const std::string* id = nullptr;
  if (statement.has_countersign_device()) id = &statement.countersign_device().device_id();
  if (statement.has_revoke_device()) id = &statement.revoke_device().device_id();
  const Device* device = id == nullptr ? nullptr : state.FindDevice(BytesTo<DeviceId>(*id));
  return device != nullptr && !device->substitute;
}

constexpr std::uint32_t kScopedCapacities = kNominee | kSubstitute | kSpeaker | kAuthor | kSelf;

// On a replica that does not see everything, what the statement is about may be hidden: then it cannot be known here.
// Who holds the forum's offices never is.
bool CannotBeKnown(const State& state, const S& statement, const RecordFacts& facts, const AuthorityRule* rule) {
  if (state.hidden_bodies == 0 || rule == nullptr) return false;
  if (((rule->direct | rule->entered) & ~(kForumSecretary | kForumChair)) == 0) return false;
  if (facts.kind == RecordKind::kForumMatter) return true;
  if (statement.act_case() == S::kInvite) {
    return statement.invite().has_substitute() &&
           state.FindMeeting(MeetingId(statement.invite().substitute().meeting())) == nullptr;
  }
  const bool of_meeting = facts.kind == RecordKind::kMeeting || facts.kind == RecordKind::kMemberWord ||
                          facts.kind == RecordKind::kPosition || facts.kind == RecordKind::kMinutesDraft ||
                          facts.kind == RecordKind::kMail;
  return of_meeting && state.FindMeeting(facts.meeting) == nullptr;
}

struct Authority {
  std::uint32_t capacities = 0;
  Decision refusal;
};

// Stated in their own name by somebody who may only enter it for the chair.
bool IsChairsToState(const AuthorityRule* rule, std::uint32_t capacities) {
  constexpr std::uint32_t kOnlyChairs = kForumChair | kMeetingChair;
  return rule != nullptr && rule->direct != kNobody && (rule->direct & ~kOnlyChairs) == 0 &&
         (capacities & rule->entered) != 0;
}

Authority JudgeAuthority(const State& state, const S& statement, Time now) {
  Authority result;
  if ((result.refusal = CheckShape(statement))) return result;
  const bool founding = statement.act_case() == S::kFoundForum;
  if (founding && state.founded) {
    result.refusal = Refuse(v1::Refusal::CODE_ALREADY_FOUNDED);
    return result;
  }
  if (!founding && (!state.founded || statement.forum_id() != state.forum_id.view())) {
    result.refusal = Refuse(v1::Refusal::CODE_WRONG_FORUM);
    return result;
  }
  if ((result.refusal = CheckSpeaker(state, statement, now))) return result;
  if (IsTakenAgain(state, now) && IsOfItsPlace(statement)) {
    result.refusal = NotAllowed(statement.person());
    return result;
  }

  result.capacities = CapacitiesOf(state, statement, now);
  const RecordFacts facts = FactsOf(state, statement);
  const Device* device = state.FindDevice(DeviceOf(statement));
  if (device != nullptr && device->substitute) {
    result.capacities &= kScopedCapacities;
    if (IsOutsideScope(*device->substitute, facts) || IsAboveScope(state, statement)) result.capacities = kNobody;
  }
  const AuthorityRule* rule = RuleOf(statement.act_case());
  const std::uint32_t allowed = rule == nullptr                   ? kNobody
                                : EnteredIn(statement) != nullptr ? rule->entered
                                                                  : rule->direct;
  if ((result.capacities & allowed) == 0 && !CannotBeKnown(state, statement, facts, rule)) {
    result.refusal = IsChairsToState(rule, result.capacities) ? Refuse(v1::Refusal::CODE_CHAIRS_ACT)
                                                              : NotAllowed(statement.person());
  }
  result.capacities &= allowed;
  return result;
}

// Acts whose own field names what they end; `replaces` may say it again.
StatementId NamedByTheAct(const State& state, const S& statement) {
  switch (statement.act_case()) {
    case S::kWithdrawPosition:
      return BytesTo<StatementId>(statement.withdraw_position().position());
    case S::kRevokeNomination:
      return BytesTo<StatementId>(statement.revoke_nomination().nomination());
    case S::kAddDocument: {
      const auto found = state.documents.find(BytesTo<Hash>(statement.add_document().replaces()));
      return found == state.documents.end() ? StatementId() : found->second.statement;
    }
    default:
      return {};
  }
}

// What a restore took may be offered again, but not where something that was stated since stands in its place.
bool NeverComes(const State& state, const StatementId& stands_there) {
  const auto found = state.statements.find(stands_there);
  return state.epoch_began.ms > 0 && found != state.statements.end() && !IsTakenAgain(state, found->second.time);
}

Decision CheckReplaces(const State& state, const S& statement) {
  const StatementId given = BytesTo<StatementId>(statement.replaces());
  const StatementId current = WhatItReplaces(state, statement);
  if (given == current) return std::nullopt;
  if (given.is_zero()) {
    if (current == NamedByTheAct(state, statement)) return std::nullopt;
    if (statement.act_case() == S::kRecordDecision) return std::nullopt;  // answered as "decided" further on
  }
  // A word that was given for everybody at a meeting has an id of its own.
  const bool known = state.statements.contains(given) || state.position_places.contains(given);
  if (!given.is_zero() && !known) return NeverComes(state, current) ? Superseded(current) : NotFound("replaces", "");
  if (!current.is_zero()) return Superseded(current);
  const auto by = state.replaced.find(given);
  return Superseded(by == state.replaced.end() ? StatementId() : by->second);
}

}  // namespace

bool IsTakenAgain(const State& state, Time time) { return time < state.epoch_began; }

Decision CheckAuthority(const State& state, const v1::Statement& statement, Time now) {
  return JudgeAuthority(state, statement, now).refusal;
}

namespace {

Decision Judge(const State& state, const S& statement, const v1::SealedPart* sealed, Time now) {
  const StatementId id = IdOf(statement);
  if (state.founded && !id.is_zero() && state.statements.contains(id)) {
    const std::uint64_t seq = state.statements.at(id).place.seq;
    const std::uint64_t erased_by = seq <= state.facts.size() ? state.facts[seq - 1].erased_by : 0;
    v1::Refusal refusal = Refuse(erased_by != 0 ? v1::Refusal::CODE_ERASED : v1::Refusal::CODE_ID_REUSED);
    refusal.set_statement_id(id.bytes());
    refusal.set_seq(erased_by);
    return refusal;
  }
  const Authority authority = JudgeAuthority(state, statement, now);
  if (authority.refusal) return authority.refusal;
  if (sealed != nullptr) {
    if (Decision refusal = CheckSealedShape(*sealed)) return refusal;
  }
  if (Decision refusal = CheckReplaces(state, statement)) return refusal;
  const internal::Question question{state, statement, sealed, now, authority.capacities};
  for (auto decide :
       {internal::DecideIdentity, internal::DecideMeetings, internal::DecideOfficers, internal::DecideNominations,
        internal::DecideWords, internal::DecideMatters, internal::DecidePlanning, internal::DecideRegister,
        internal::DecideRules, internal::DecideMinutes, internal::DecideAssignments, internal::DecideMail,
        internal::DecideAgenda, internal::DecideSitting, internal::DecideConveyance, internal::DecideEpoch,
        internal::DecideErasure}) {
    const Decision refusal = decide(question);
    if (refusal && (!IsTakenAgain(state, now) || StandsInTheWay(statement, *refusal))) return refusal;
  }
  return std::nullopt;
}

}  // namespace

Decision Decide(const State& state, const v1::Statement& statement, const v1::SealedPart* sealed, Time now) {
  if (statement.sealed_hash().empty() != (sealed == nullptr)) return Refuse(v1::Refusal::CODE_SEALED_PART_DIFFERS);
  return Judge(state, statement, sealed, now);
}

Decision DecideUnsealed(const State& state, const v1::Statement& statement, Time now) {
  return Judge(state, statement, nullptr, now);
}

}  // namespace mandat::domain
