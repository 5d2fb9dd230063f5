// The deadlines that the rules of procedure set before a meeting, in both readings of their days.
//
// The meeting day is not counted; "at least 10 before" means done by the end of the tenth counted day before it, in the
// forum's time zone. A meeting keeps the `DeadlineRules` that it was created under, so that a later change of the rules
// moves nothing that was announced. Pure; thread-safe. A meeting before 2005 is refused (nullopt): the law on public
// holidays changed that year.
#ifndef MANDAT_SHARED_DOMAIN_DEADLINES_H_
#define MANDAT_SHARED_DOMAIN_DEADLINES_H_

#include <array>
#include <optional>
#include <string_view>

#include "shared/domain/date.h"
#include "shared/domain/forum.h"

namespace mandat::domain {

inline constexpr int kFirstDeadlineYear = 2005;

// What has to be done by a deadline, in the order in which they are listed.
enum class DeadlineKind {
  kDecisionMaterial,  // papers for decision items are with the secretary
  kPreparation,       // the preparatory group meets
  kOtherMaterial,     // papers for the other items are with the secretary
  kNotice,            // the notice, with agenda and papers, is sent
};

// "decision_material", "preparation", "other_material", "notice".
[[nodiscard]] std::string_view DeadlineWord(DeadlineKind kind);
// "weekdays", "calendar".
[[nodiscard]] std::string_view DayUnitWord(DayUnit unit);

// The part of the rules that a meeting freezes when it is created. Leads are days, 0-365.
struct DeadlineRules {
  DayUnit day_unit = DayUnit::kWeekdays;
  int decision_material_lead = 21;
  int preparation_lead = 14;
  int other_material_lead = 10;
  int notice_lead = 10;

  static DeadlineRules From(const Rules& rules);
  friend bool operator==(const DeadlineRules&, const DeadlineRules&) = default;
};

struct Deadline {
  DeadlineKind kind = DeadlineKind::kDecisionMaterial;
  int lead = 0;
  Date weekdays;  // as `day_unit = "weekdays"` counts
  Date calendar;  // as `day_unit = "calendar"` counts
  Date due;       // the one that the rules pick
  friend bool operator==(const Deadline&, const Deadline&) = default;
};

// The day that lies `lead` counted days before `meeting`.
[[nodiscard]] Date DayBefore(Date meeting, int lead, DayUnit unit);

// One for every DeadlineKind, in its order.
[[nodiscard]] std::optional<std::array<Deadline, 4>> Deadlines(const DeadlineRules& rules, Date meeting);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_DEADLINES_H_
