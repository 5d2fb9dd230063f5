// Who holds a mandate when: the register's history and what is to come, as stretches of days.
//
// Pure; any thread.
#ifndef MANDAT_MOBILE_SECRETARIAT_REGISTER_REGISTER_PERIODS_H_
#define MANDAT_MOBILE_SECRETARIAT_REGISTER_REGISTER_PERIODS_H_

#include <optional>
#include <string>
#include <vector>

#include "shared/domain/state.h"

namespace mandat::app {

struct HeldPeriod {
  std::optional<domain::Date> from;  // inclusive; none: since ever
  std::optional<domain::Date> to;    // inclusive; none: until further notice
  domain::PersonId holder;           // empty: nobody
  std::string basis;                 // what the mandate rests on; empty: not said
  bool abolished = false;            // the mandate is no more

  bool Covers(domain::Date day) const { return (!from || *from <= day) && (!to || day <= *to); }
};

// Oldest first, without gaps between them; stretches that tell the same are one.
[[nodiscard]] std::vector<HeldPeriod> PeriodsOf(const domain::State& state, const domain::MandateId& mandate);
// The one that covers the day.
[[nodiscard]] const HeldPeriod* PeriodOn(const std::vector<HeldPeriod>& periods, domain::Date day);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_REGISTER_REGISTER_PERIODS_H_
