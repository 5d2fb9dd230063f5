// What people were asked at a meeting to do: see decide_internal.h.
#include <algorithm>

#include "shared/domain/decide_internal.h"
#include "shared/domain/limits.h"
#include "shared/domain/minutes.h"

namespace mandat::domain::internal {
namespace {

using S = v1::Statement;

// Somebody of the register: described, enrolled, in an office, or the holder of a mandate.
bool KnowsPerson(const State& state, const PersonId& person) {
  if (state.persons.contains(person) || state.devices_of.contains(person)) return true;
  if (person == state.chair || person == state.secretary) return true;
  const auto holds = [&](const std::vector<OfficeTerm>& terms) {
    return std::any_of(terms.begin(), terms.end(), [&](const OfficeTerm& term) { return term.person == person; });
  };
  if (holds(state.adjuncts) || holds(state.preparatory_group) || holds(state.observers)) return true;
  return std::any_of(state.mandates.begin(), state.mandates.end(),
                     [&](const Mandate& mandate) { return mandate.holder == person; });
}

Decision FindOpen(const Question& question, const std::string& id, const Assignment*& assignment) {
  const auto found = question.state.assignments.find(AssignmentId(id));
  if (found == question.state.assignments.end()) return NotFound("assignment", id);
  assignment = &found->second;
  if (assignment->status == Assignment::Status::kOpen) return std::nullopt;
  v1::Refusal refusal = Refuse(v1::Refusal::CODE_TOO_LATE);
  refusal.set_field("assignment");
  refusal.set_given(id);
  refusal.set_deadline_ms(assignment->closed_at.ms);
  return refusal;
}

Decision DecideGiving(const Question& question, const v1::GiveAssignment& act) {
  const State& state = question.state;
  const Meeting* meeting = state.FindMeeting(MeetingId(act.meeting()));
  if (meeting == nullptr) return NotFound("meeting", act.meeting());
  if (meeting->phase != MeetingPhase::kOpen && meeting->phase != MeetingPhase::kClosed)
    return WrongState(*meeting, "open, closed");
  if (meeting->FindItem(ItemId(act.item())) == nullptr) return NotFound("item", act.item());
  for (const std::string& person : act.persons()) {
    if (!KnowsPerson(state, PersonId(person))) return NotFound("persons", person);
  }
  if (!act.due_meeting().empty() && state.FindMeeting(MeetingId(act.due_meeting())) == nullptr)
    return NotFound("due_meeting", act.due_meeting());
  const auto known = state.assignments.find(AssignmentId(act.assignment()));
  if (known == state.assignments.end()) {
    return meeting->minutes.assignments.size() < static_cast<std::size_t>(kMaxAssignments)
               ? std::nullopt
               : Decision(TooMany("assignments", kMaxAssignments));
  }
  // Who, what and by when may change; not where it was given.
  if (known->second.meeting != meeting->id) return AlreadyExists("assignment", act.assignment());
  const Assignment* assignment = nullptr;
  return FindOpen(question, act.assignment(), assignment);
}

Decision DecideReport(const Question& question, const v1::ReportAssignment& act) {
  const Assignment* assignment = nullptr;
  if (Decision refusal = FindOpen(question, act.assignment(), assignment)) return refusal;
  if (assignment->reports.size() >= static_cast<std::size_t>(kMaxReports)) return TooMany("reports", kMaxReports);
  if (!act.has_entered()) return std::nullopt;
  const v1::Provenance& entered = act.entered();
  if (entered.channel() == v1::CHANNEL_CONVEYED) return Malformed("entered.channel", "email, meeting or other");
  if (Decision refusal = CheckNotAhead(question, "entered.given_at_ms", entered.given_at_ms())) return refusal;
  // Those named in words alone are nobody of the register: their word is whosever account it is.
  const PersonId speaker(entered.stated_by());
  const bool has_it =
      std::find(assignment->persons.begin(), assignment->persons.end(), speaker) != assignment->persons.end();
  if (!has_it && assignment->others.empty()) return NotAllowed(speaker.value(), "entered.stated_by");
  const bool evidence = !entered.evidence_text().empty() || !entered.evidence_file().empty();
  if (!evidence && entered.channel() != v1::CHANNEL_MEETING && entered.stated_by() != question.statement.person())
    return Malformed("entered.evidence_text", "the word as it was given, or a file");
  return std::nullopt;
}

}  // namespace

Decision DecideAssignments(const Question& question) {
  const S& statement = question.statement;
  switch (statement.act_case()) {
    case S::kGiveAssignment:
      return DecideGiving(question, statement.give_assignment());
    case S::kReportAssignment:
      return DecideReport(question, statement.report_assignment());
    case S::kCloseAssignment: {
      const Assignment* assignment = nullptr;
      return FindOpen(question, statement.close_assignment().assignment(), assignment);
    }
    default:
      return std::nullopt;
  }
}

}  // namespace mandat::domain::internal
