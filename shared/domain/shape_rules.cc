#include "shared/domain/shape_internal.h"

namespace mandat::domain::internal {

void CheckRulesAct(FieldChecks& check, const v1::Statement& statement) {
  if (!statement.has_amend_rules()) return;
  const v1::AmendRules& act = statement.amend_rules();
  check.True(!act.rules_file().empty() && act.rules_file().size() <= kMaxRulesFileBytes, "rules_file",
             "1 byte to 64 KiB");
  const bool elsewhere = !act.decided_elsewhere().empty();
  check.True(!elsewhere || (act.meeting().empty() && act.item().empty()), "decided_elsewhere",
             "none where the meeting and item are named");
  check.Word("meeting", act.meeting(), elsewhere ? Need::kOptional : Need::kRequired);
  check.Word("item", act.item(), elsewhere ? Need::kOptional : Need::kRequired);
  check.Text("decided_elsewhere", act.decided_elsewhere(), kMaxTitle);
  check.Text("reason", act.reason(), kMaxReason, Need::kRequired);
}

}  // namespace mandat::domain::internal
