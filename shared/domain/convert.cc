#include "shared/domain/convert.h"

namespace mandat::domain {

std::vector<std::string> ClausesOf(const google::protobuf::RepeatedPtrField<v1::Clause>& clauses) {
  std::vector<std::string> result;
  result.reserve(clauses.size());
  for (const v1::Clause& clause : clauses) result.push_back(clause.text());
  return result;
}

SubstituteScope ScopeOf(const v1::SubstituteScope& scope) {
  return {MandateId(scope.mandate()), MeetingId(scope.meeting()), WordsTo<ItemId>(scope.items())};
}

Provenance ProvenanceOf(const v1::Provenance& entered, const PersonId& entered_by) {
  Provenance result;
  result.channel = static_cast<Channel>(entered.channel());
  result.stated_by = PersonId(entered.stated_by());
  result.entered_by = entered_by;
  result.given_at = Time{entered.given_at_ms()};
  result.evidence_text = entered.evidence_text();
  result.evidence_file = BytesTo<Hash>(entered.evidence_file());
  return result;
}

DecisionClass ClassOf(v1::DecisionClass decision_class) {
  switch (decision_class) {
    case v1::DECISION_CLASS_SUBJECT:
      return DecisionClass::kSubject;
    case v1::DECISION_CLASS_FINANCIAL:
      return DecisionClass::kFinancial;
    default:
      return DecisionClass::kForum;
  }
}

WordSlot SlotOf(const v1::Statement& statement, const v1::DeclarePosition& act) {
  WordSlot slot{MandateId(act.mandate()), act.by_substitute(), Channel::kApp, AuthorOf(statement)};
  if (act.has_entered()) {
    slot.channel = static_cast<Channel>(act.entered().channel());
    slot.speaker = PersonId(act.entered().stated_by());
  }
  return slot;
}

const char* PhaseWord(MeetingPhase phase) {
  switch (phase) {
    case MeetingPhase::kPlanned:
      return "planned";
    case MeetingPhase::kCalled:
      return "called";
    case MeetingPhase::kOpen:
      return "open";
    case MeetingPhase::kClosed:
      return "closed";
    case MeetingPhase::kCancelled:
      return "cancelled";
  }
  return "";
}

}  // namespace mandat::domain
