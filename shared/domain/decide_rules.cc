// Amending the rules of procedure: what the forum has decided, as its secretary or chair records it.
#include "shared/domain/decide_internal.h"
#include "shared/domain/limits.h"
#include "shared/domain/rules_file.h"

namespace mandat::domain::internal {
namespace {

// The rules of procedure concern the forum as such: a decision of that class, and approved.
Decision CheckDecisionOnRules(const State& state, const v1::AmendRules& act) {
  const FoundItem found = FindMeetingAndItem(state, act.meeting(), act.item());
  if (found.refusal) return found.refusal;
  if (!found.item->is_decision) {
    v1::Refusal refusal = Refuse(v1::Refusal::CODE_NOT_A_DECISION_ITEM);
    refusal.set_meeting(act.meeting());
    refusal.set_item(act.item());
    return refusal;
  }
  if (found.item->decision_class != DecisionClass::kForum)
    return Malformed("item", "a decision item of class forum", act.item());
  const auto& decision = found.item->decision;
  if (decision && decision->outcome == v1::OUTCOME_APPROVED) return std::nullopt;
  v1::Refusal refusal = Refuse(v1::Refusal::CODE_NOT_APPROVED);
  refusal.set_meeting(act.meeting());
  refusal.set_item(act.item());
  if (decision) refusal.set_given(v1::Outcome_Name(decision->outcome));
  return refusal;
}

}  // namespace

Decision DecideRules(const Question& question) {
  if (!question.statement.has_amend_rules()) return std::nullopt;
  const State& state = question.state;
  const v1::AmendRules& act = question.statement.amend_rules();
  auto parsed = ParseRulesFile(act.rules_file(), "rules");
  if (const auto* error = std::get_if<FileError>(&parsed)) {
    v1::Refusal refusal = Refuse(v1::Refusal::CODE_BAD_FORUM_FILE);
    refusal.set_field(std::to_string(error->line));
    refusal.set_given(error->problem);
    return refusal;
  }
  Rules& rules = std::get<Rules>(parsed);
  rules.next_paragraph = state.forum.rules.next_paragraph;
  if (rules == state.forum.rules) return AlreadyExists("rules_file", rules.version);
  if (state.rules_history.size() >= static_cast<std::size_t>(kMaxRulesVersions))
    return TooMany("rules", kMaxRulesVersions);
  return act.item().empty() ? std::nullopt : CheckDecisionOnRules(state, act);
}

}  // namespace mandat::domain::internal
