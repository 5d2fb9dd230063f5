#include <algorithm>

#include "shared/domain/decide_internal.h"
#include "shared/domain/limits.h"
#include "shared/domain/sitting_rules.h"

namespace mandat::domain::internal {
namespace {

using S = v1::Statement;

Decision FindOpen(const State& state, const std::string& id, const Meeting*& meeting) {
  meeting = state.FindMeeting(MeetingId(id));
  if (meeting == nullptr) return NotFound("meeting", id);
  return meeting->phase == MeetingPhase::kOpen ? std::nullopt : Decision(WrongState(*meeting, "open"));
}

Decision DecideStart(const Question& question, const v1::StartItem& act) {
  const FoundItem found = FindMeetingAndItem(question.state, act.meeting(), act.item());
  if (found.refusal) return found.refusal;
  return found.meeting->phase == MeetingPhase::kOpen ? std::nullopt : Decision(WrongState(*found.meeting, "open"));
}

Decision DecideGuest(const Question& question, const v1::RecordGuest& act) {
  const Meeting* meeting = nullptr;
  if (Decision refusal = FindOpen(question.state, act.meeting(), meeting)) return refusal;
  if (Decision refusal = CheckItemsExist(*meeting, act.items())) return refusal;
  const PersonId person(act.person());
  const auto known = meeting->guests.find(GuestKey(person, act.name(), act.organisation()));
  if (act.withdrawn()) {
    const bool there = known != meeting->guests.end() && !known->second.withdrawn;
    return there ? std::nullopt : Decision(NotFound("person", act.person().empty() ? act.name() : act.person()));
  }
  if (known == meeting->guests.end() && meeting->guests.size() >= static_cast<std::size_t>(kMaxGuests))
    return TooMany("guests", kMaxGuests);
  // Whoever has a mandate is counted, and so recorded by attendance.
  if (!person.empty() && IsSittingMember(question.state, person, meeting->date))
    return Malformed("person", "somebody without a mandate", act.person());
  if (act.kind() == v1::GUEST_KIND_OFFICE && !HasRun(question.state, *meeting, person)) {
    return Malformed("person", "the meeting's chair or secretary", act.person());
  }
  if (act.kind() != v1::GUEST_KIND_EXPERT) return std::nullopt;
  // Experts are approved by the chair.
  const auto invited = meeting->experts.find(person);
  if (invited != meeting->experts.end() && !invited->second.withdrawn) return std::nullopt;
  return NotFound("expert", act.person());
}

Decision CheckSubstituteIsThere(const Meeting& meeting, const v1::RecordAttendance& act) {
  const auto accepted = [&](const ItemId* item) {
    return std::any_of(meeting.nominations.begin(), meeting.nominations.end(), [&](const Nomination& nomination) {
      return nomination.mandate.value() == act.mandate() && nomination.state == NominationState::kAccepted &&
             (item == nullptr || nomination.covers(*item));
    });
  };
  bool covered = accepted(nullptr);
  for (const std::string& id : act.items()) {
    const ItemId item(id);
    covered = covered && accepted(&item);
  }
  if (covered) return std::nullopt;
  v1::Refusal refusal = NotFound("by_substitute", "");
  refusal.set_mandate(act.mandate());
  return refusal;
}

Decision DecideAttendance(const Question& question, const v1::RecordAttendance& act) {
  const Meeting* meeting = nullptr;
  if (Decision refusal = FindOpen(question.state, act.meeting(), meeting)) return refusal;
  const Mandate* mandate = nullptr;
  if (Decision refusal = CheckMandate(question.state, *meeting, act.mandate(), mandate)) return refusal;
  if (Decision refusal = CheckItemsExist(*meeting, act.items())) return refusal;
  for (const std::string& id : act.items()) {
    const AgendaItem& item = *meeting->FindItem(ItemId(id));
    if (item.decision) return Decided(*meeting, item);
  }
  if (Decision refusal = CheckNotAhead(question, "at_ms", act.at_ms())) return refusal;
  if (!act.by_substitute() || !act.present()) return std::nullopt;
  return CheckSubstituteIsThere(*meeting, act);
}

// The chair's act, of which it may be said at which meeting the item comes again.
Decision CheckDeferral(const Question& question, const Meeting& meeting, const v1::RecordDecision& act) {
  if (Decision refusal = CheckChairsAct(question, &meeting)) return refusal;
  if (act.to_meeting().empty()) return std::nullopt;
  const Meeting* later = question.state.FindMeeting(MeetingId(act.to_meeting()));
  if (later == nullptr || later == &meeting) return NotFound("to_meeting", act.to_meeting());
  return CheckNotOver(*later);
}

// A decision against the rule is possible, and says why it is taken.
Decision CheckRule(const Question& question, const Meeting& meeting, const AgendaItem& item,
                   const v1::RecordDecision& act) {
  if (!act.deviation().empty() || !question.state.KnowsMeeting(meeting)) return std::nullopt;
  const auto verdict = item.decision ? item.decision->verdict : ForecastItem(question.state, meeting, item.id);
  if (!verdict || verdict->verdict == Verdict::kDecidable) return std::nullopt;
  v1::Refusal refusal = Malformed("deviation", "why it is taken against the rule");
  refusal.set_meeting(meeting.id.value());
  refusal.set_item(item.id.value());
  return refusal;
}

Decision DecideDecision(const Question& question, const v1::RecordDecision& act) {
  const FoundItem found = FindMeetingAndItem(question.state, act.meeting(), act.item());
  if (found.refusal) return found.refusal;
  if (found.meeting->phase != MeetingPhase::kOpen) return WrongState(*found.meeting, "open");
  if (!found.item->is_decision) {
    v1::Refusal refusal = Refuse(v1::Refusal::CODE_NOT_A_DECISION_ITEM);
    refusal.set_item(act.item());
    return refusal;
  }
  // A correction names what it corrects.
  if (found.item->decision && question.statement.replaces().empty()) return Decided(*found.meeting, *found.item);
  for (const std::string& mandate : act.mandates()) {
    if (question.state.FindMandate(MandateId(mandate)) == nullptr) return NotFound("mandates", mandate);
  }
  if (act.outcome() == v1::OUTCOME_DEFERRED) return CheckDeferral(question, *found.meeting, act);
  return TakesDecision(act.outcome()) ? CheckRule(question, *found.meeting, *found.item, act) : std::nullopt;
}

Decision DecideSaid(const Question& question, const v1::DeclareForPresent& act) {
  const FoundItem found = FindMeetingAndItem(question.state, act.meeting(), act.item());
  if (found.refusal) return found.refusal;
  if (found.meeting->phase != MeetingPhase::kOpen) return WrongState(*found.meeting, "open");
  if (Decision refusal = CheckOpenForWords(*found.meeting, *found.item)) return refusal;
  if (Decision refusal = CheckText(*found.item, act.revision(), act.clauses_hash(), act.paper_hashes())) return refusal;
  std::vector<std::string> speaking;
  for (const Voice& voice : VoicesPresent(question.state, *found.meeting, *found.item))
    speaking.push_back(voice.mandate.value());
  for (const std::string& mandate : act.silent()) {
    if (std::erase(speaking, mandate) == 0) return NotFound("silent", mandate);
  }
  if (speaking.empty()) return NotFound("attendance", act.item());
  if (question.sealed == nullptr) return std::nullopt;  // not for this viewer
  if (!question.sealed->evidence_text().empty() || !question.sealed->evidence_file().empty())
    return Malformed("sealed.evidence_text", "none: it was said at the meeting");
  for (const v1::Exception& exception : question.sealed->exceptions()) {
    if (std::find(speaking.begin(), speaking.end(), exception.mandate()) == speaking.end())
      return NotFound("sealed.exceptions.mandate", exception.mandate());
  }
  return std::nullopt;
}

Decision DecideReservation(const Question& question, const v1::RecordReservation& act) {
  const FoundItem found = FindMeetingAndItem(question.state, act.meeting(), act.item());
  if (found.refusal) return found.refusal;
  const Meeting& meeting = *found.meeting;
  if (meeting.phase != MeetingPhase::kOpen && meeting.phase != MeetingPhase::kClosed)
    return WrongState(meeting, "open, closed");
  if (!found.item->decision) return NotFound("decision", act.item());
  if (Decision refusal = CheckNotAdjusted(meeting, *found.item)) return refusal;
  const Mandate* mandate = nullptr;
  if (Decision refusal = CheckMandate(question.state, meeting, act.mandate(), mandate)) return refusal;
  const Nomination* substitute = ActingSubstitute(meeting, found.item->id, mandate->id);
  const PersonId stated_by = act.has_entered() ? PersonId(act.entered().stated_by()) : question.author();
  const bool by_substitute = substitute != nullptr && substitute->person == stated_by;
  const PersonId& speaker = by_substitute ? substitute->person : mandate->holder;
  if (IsRecused(*found.item, speaker)) return Recused(*found.item, speaker);
  if (Decision refusal = CheckEntered(question, meeting, speaker)) return refusal;
  const auto known = found.item->reservations.find(mandate->id);
  const bool stands = known != found.item->reservations.end() && !known->second.withdrawn;
  return act.withdrawn() && !stands ? Decision(NotFound("reservation", act.mandate())) : std::nullopt;
}

}  // namespace

Decision DecideSitting(const Question& question) {
  const S& statement = question.statement;
  switch (statement.act_case()) {
    case S::kStartItem:
      return DecideStart(question, statement.start_item());
    case S::kRecordGuest:
      return DecideGuest(question, statement.record_guest());
    case S::kRecordAttendance:
      return DecideAttendance(question, statement.record_attendance());
    case S::kRecordDecision:
      return DecideDecision(question, statement.record_decision());
    case S::kDeclareForPresent:
      return DecideSaid(question, statement.declare_for_present());
    case S::kRecordReservation:
      return DecideReservation(question, statement.record_reservation());
    default:
      return std::nullopt;
  }
}

}  // namespace mandat::domain::internal
