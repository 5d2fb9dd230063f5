#include <algorithm>

#include "shared/domain/decide_internal.h"
#include "shared/domain/limits.h"
#include "shared/domain/nominations.h"

namespace mandat::domain::internal {
namespace {

using S = v1::Statement;

Decision CheckMayServe(const Question& question, const Meeting& meeting, const Mandate& mandate,
                       const PersonId& person) {
  // Its own holder is none, whatever the rules say of others.
  const bool sitting = IsSittingMember(question.state, person, meeting.date);
  if (person == mandate.holder || (sitting && !meeting.rules.substitute_may_be_member)) {
    v1::Refusal refusal = Refuse(v1::Refusal::CODE_SUBSTITUTE_IS_MEMBER);
    refusal.set_person(person.value());
    return refusal;
  }
  const MandateId serves = ServesAt(question.state, meeting.id, person);
  if (serves.empty() || serves == mandate.id) return std::nullopt;
  v1::Refusal refusal = Refuse(v1::Refusal::CODE_SUBSTITUTE_TAKEN);
  refusal.set_person(person.value());
  refusal.set_mandate(serves.value());
  refusal.set_meeting(meeting.id.value());
  return refusal;
}

Decision DecideNomination(const Question& question, const v1::NominateSubstitute& act) {
  const Meeting* meeting = question.state.FindMeeting(MeetingId(act.meeting()));
  if (meeting == nullptr) return NotFound("meeting", act.meeting());
  if (Decision refusal = CheckNotOver(*meeting)) return refusal;
  const Mandate* mandate = nullptr;
  if (Decision refusal = CheckMandate(question.state, *meeting, act.mandate(), mandate)) return refusal;
  if (Decision refusal = CheckEntered(question, *meeting, mandate->holder)) return refusal;
  if (Decision refusal = CheckItemsExist(*meeting, act.items())) return refusal;
  for (const std::string& id : act.items()) {
    const AgendaItem& item = *meeting->FindItem(ItemId(id));
    if (item.decision) return Decided(*meeting, item);
  }
  if (Decision refusal = CheckMayServe(question, *meeting, *mandate, PersonId(act.person()))) return refusal;
  if (meeting->nominations.size() >= static_cast<std::size_t>(kMaxNominations))
    return TooMany("nominations", kMaxNominations);
  Nomination wanted;
  wanted.items = WordsTo<ItemId>(act.items());
  for (const Nomination& other : meeting->nominations) {
    if (other.mandate != mandate->id || !other.live() || !other.overlaps(wanted)) continue;
    const bool same_person = other.person.value() == act.person();
    if (!same_person && other.order != static_cast<int>(act.order())) continue;
    v1::Refusal refusal =
        same_person ? AlreadyExists("person", act.person()) : AlreadyExists("order", std::to_string(act.order()));
    refusal.set_statement_id(other.id.bytes());
    return refusal;
  }
  return std::nullopt;
}

// What was decided with the substitute stands: with nothing left to decide there is nothing to leave.
Decision CheckSomethingLeft(const Meeting& meeting, const Nomination& nomination) {
  const AgendaItem* decided = nullptr;
  for (const AgendaItem& item : meeting.items) {
    if (!item.is_decision || !nomination.covers(item.id)) continue;
    if (!item.decision) return std::nullopt;
    decided = &item;
  }
  return decided == nullptr ? std::nullopt : Decision(Decided(meeting, *decided));
}

Decision NotAsked(const Nomination& nomination) {
  v1::Refusal refusal = Refuse(v1::Refusal::CODE_NOT_ASKED);
  refusal.set_statement_id(nomination.id.bytes());
  refusal.set_mandate(nomination.mandate.value());
  refusal.set_meeting(nomination.meeting.value());
  return refusal;
}

Decision DecideAnswer(const Question& question, const v1::AnswerNomination& act) {
  const Nomination* nomination = question.state.FindNomination(BytesTo<StatementId>(act.nomination()));
  if (nomination == nullptr) return NotFound("nomination", "");
  const Meeting& meeting = *question.state.FindMeeting(nomination->meeting);
  if (Decision refusal = CheckNotOver(meeting)) return refusal;
  if (Decision refusal = CheckEntered(question, meeting, nomination->person)) return refusal;
  // Who has accepted may still fall ill.
  if (nomination->state == NominationState::kAccepted && !act.accept()) return CheckSomethingLeft(meeting, *nomination);
  if (nomination->state != NominationState::kAsked) return NotAsked(*nomination);
  const Time deadline = AnswerDeadline(meeting, *nomination);
  if (question.now >= deadline) {
    v1::Refusal refusal = Refuse(v1::Refusal::CODE_TOO_LATE);
    refusal.set_deadline_ms(deadline.ms);
    return refusal;
  }
  if (!act.accept()) return std::nullopt;
  const Mandate* mandate = nullptr;
  if (Decision refusal = CheckMandate(question.state, meeting, nomination->mandate.value(), mandate)) return refusal;
  return CheckMayServe(question, meeting, *mandate, nomination->person);
}

Decision DecideRevocation(const Question& question, const v1::RevokeNomination& act) {
  const Nomination* nomination = question.state.FindNomination(BytesTo<StatementId>(act.nomination()));
  if (nomination == nullptr) return NotFound("nomination", "");
  const Meeting& meeting = *question.state.FindMeeting(nomination->meeting);
  if (Decision refusal = CheckNotOver(meeting)) return refusal;
  const Mandate* mandate = question.state.MandateOn(nomination->mandate, meeting.date);
  if (Decision refusal = CheckEntered(question, meeting, mandate->holder)) return refusal;
  if (!nomination->live()) {
    const auto by = question.state.replaced.find(nomination->id);
    return Superseded(by == question.state.replaced.end() ? nomination->answer : by->second);
  }
  return CheckSomethingLeft(meeting, *nomination);
}

// The server states only what anybody can recompute: the question was asked, and the time is out.
Decision DecideTimeout(const Question& question, const v1::NominationTimedOut& act) {
  const Nomination* nomination = question.state.FindNomination(BytesTo<StatementId>(act.nomination()));
  v1::Refusal refusal = Refuse(v1::Refusal::CODE_NOT_DERIVABLE);
  if (nomination == nullptr || nomination->state != NominationState::kAsked) return refusal;
  const Meeting& meeting = *question.state.FindMeeting(nomination->meeting);
  if (CheckNotOver(meeting)) return refusal;
  const Time deadline = AnswerDeadline(meeting, *nomination);
  if (question.now >= deadline) return std::nullopt;
  refusal.set_deadline_ms(deadline.ms);
  return refusal;
}

}  // namespace

Decision DecideNominations(const Question& question) {
  const S& statement = question.statement;
  switch (statement.act_case()) {
    case S::kNominateSubstitute:
      return DecideNomination(question, statement.nominate_substitute());
    case S::kAnswerNomination:
      return DecideAnswer(question, statement.answer_nomination());
    case S::kRevokeNomination:
      return DecideRevocation(question, statement.revoke_nomination());
    case S::kNominationTimedOut:
      return DecideTimeout(question, statement.nomination_timed_out());
    default:
      return std::nullopt;
  }
}

}  // namespace mandat::domain::internal
