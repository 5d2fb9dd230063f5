#include "shared/domain/rules_over_time.h"

#include "mandat/v1/model.pb.h"
#include "shared/domain/decide.h"

namespace mandat::domain {

std::optional<RulesReview> ReviewOfRules(const Rules& rules, Date today) {
  if (!rules.review_due) return std::nullopt;
  RulesReview review;
  review.due = *rules.review_due;
  review.days_left = static_cast<int>((review.due.days() - today.days()).count());
  return review.days_left > kReviewWarningDays ? std::nullopt : std::optional(review);
}

const Rules& RulesForNewMeeting(const State& state, Time time) {
  if (!IsTakenAgain(state, time)) return state.forum.rules;
  for (auto version = state.rules_history.rbegin(); version != state.rules_history.rend(); ++version) {
    if (version->at <= time) return version->rules;
  }
  return state.forum.rules;
}

bool StandsOnItsDecision(const State& state, const RulesVersion& version) {
  if (version.item.empty()) return true;
  const Meeting* meeting = state.FindMeeting(version.meeting);
  const AgendaItem* item = meeting == nullptr ? nullptr : meeting->FindItem(version.item);
  return item != nullptr && item->decision && item->decision->outcome == v1::OUTCOME_APPROVED;
}

}  // namespace mandat::domain
