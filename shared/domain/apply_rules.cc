// The rules of procedure: as founded, and as amended.
#include "shared/domain/apply_internal.h"
#include "shared/domain/rules_file.h"

namespace mandat::domain::internal {
namespace {

RulesVersion VersionOf(const AppliedRecord& record, Rules rules) {
  RulesVersion version;
  version.rules = std::move(rules);
  version.statement = IdOf(*record.statement);
  version.author = AuthorOf(*record.statement);
  version.place = record.place;
  version.at = record.time;
  return version;
}

void AmendRules(State& state, const AppliedRecord& record, const v1::AmendRules& act) {
  auto parsed = ParseRulesFile(act.rules_file(), "rules");
  if (!std::holds_alternative<Rules>(parsed)) return;  // Decide refused it; a log that holds it anyhow amends nothing
  Rules rules = std::get<Rules>(std::move(parsed));
  // Paragraphs are the forum's, not a meeting's: where the founding began to count stays.
  rules.next_paragraph = state.forum.rules.next_paragraph;
  state.forum.rules = rules;
  RulesVersion version = VersionOf(record, std::move(rules));
  version.meeting = MeetingId(act.meeting());
  version.item = ItemId(act.item());
  version.decided_elsewhere = act.decided_elsewhere();
  version.reason = act.reason();
  state.rules_history.push_back(std::move(version));
}

}  // namespace

void ApplyRules(State& state, const AppliedRecord& record) {
  const v1::Statement& statement = *record.statement;
  if (statement.has_found_forum() && state.founded && state.rules_history.empty())
    state.rules_history.push_back(VersionOf(record, state.forum.rules));
  if (statement.has_amend_rules() && state.founded) AmendRules(state, record, statement.amend_rules());
}

}  // namespace mandat::domain::internal
