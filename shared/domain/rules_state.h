// The rules of procedure over time: what was amended, and when a review of them is due.
//
// RulesVersion is a value that only `Apply` makes. The functions are pure; thread-safe.
#ifndef MANDAT_SHARED_DOMAIN_RULES_STATE_H_
#define MANDAT_SHARED_DOMAIN_RULES_STATE_H_

#include <optional>
#include <string>

#include "shared/domain/forum.h"
#include "shared/domain/ids.h"

namespace mandat::domain {

struct RulesVersion {
  Rules rules;
  StatementId statement;  // that recorded it; of the first version the founding
  PersonId author;
  MeetingId meeting;  // whose decision on `item` it rests on; empty: the founding, or `decided_elsewhere`
  ItemId item;
  std::string decided_elsewhere;
  std::string reason;
  Place place;
  Time at;
};

// The review of the rules is warned about from this many days before its date.
inline constexpr int kReviewWarningDays = 90;

struct RulesReview {
  Date due;
  int days_left = 0;  // negative: overdue by so many
  bool overdue() const { return days_left < 0; }
};
// None where the rules name no date for it, or the date is further away.
[[nodiscard]] std::optional<RulesReview> ReviewOfRules(const Rules& rules, Date today);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_RULES_STATE_H_
