// Where nobody answers for a subject area, today and in the days to come: "Olofström saknar ansvarig för skola från
// 1 mars". Decisions of class subject are blocked there.
//
// A principal is concerned by an area when the register has a mandate of it, held or vacant, for that area. Pure
// functions of the register; thread-safe.
#ifndef MANDAT_SHARED_DOMAIN_VACANCIES_H_
#define MANDAT_SHARED_DOMAIN_VACANCIES_H_

#include <optional>
#include <vector>

#include "shared/domain/state.h"

namespace mandat::domain {

// Areas that concern a principal, of which no mandate of its own is in force on the day; by principal and area.
[[nodiscard]] std::vector<Gap> GapsOn(const std::vector<Mandate>& register_on_day, Date day);

struct GapAhead {
  Gap where;
  Date from;                        // the first day of it that lies in what was asked for
  std::optional<Date> last;         // none: it goes on beyond the last day that was asked for
  std::vector<MandateId> mandates;  // of the principal and area, in the register's order
};

// From `today` on for `days` days, today among them; by first day, principal and area. A place that is filled and falls
// vacant again has several.
[[nodiscard]] std::vector<GapAhead> GapsAhead(const State& state, Date today, int days);

struct VacancyAhead {
  MandateId mandate;
  Date from;
  std::optional<Date> last;  // as above
  PersonId before;           // who holds it the day before; empty: nobody did
};

// Mandates that nobody holds in force, also where another of the principal's answers for the same areas.
[[nodiscard]] std::vector<VacancyAhead> VacanciesAhead(const State& state, Date today, int days);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_VACANCIES_H_
