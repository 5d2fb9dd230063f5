#include "server/cli/review_words.h"

#include "absl/strings/str_cat.h"
#include "shared/domain/forum_time.h"

namespace mandat::cli {

std::optional<domain::RulesReview> ReviewDue(const domain::State& state, domain::Time now) {
  return domain::ReviewOfRules(state.forum.rules, domain::LocalOf(state.forum.time_zone, now).day);
}

std::string ReviewWords(const domain::RulesReview& review) {
  return absl::StrCat("the rules of procedure are to be reviewed by ", review.due.ToString(),
                      review.overdue() ? absl::StrCat(": ", -review.days_left, " days overdue")
                                       : absl::StrCat(": ", review.days_left, " days left"));
}

nlohmann::ordered_json JsonOfReview(const domain::RulesReview& review) {
  return {{"due", review.due.ToString()}, {"days_left", review.days_left}, {"overdue", review.overdue()}};
}

}  // namespace mandat::cli
