// Swedish public holidays, computed for any year.
//
// Lag (1989:253) om allmänna helgdagar, with its change of 2005 (6 June became one, Whit Monday ceased to be one), and
// the three eves that Swedish working life treats alike: midsummer's, Christmas and New Year's eve. Pure functions;
// thread-safe; nothing fails.
#ifndef MANDAT_SHARED_DOMAIN_HOLIDAYS_H_
#define MANDAT_SHARED_DOMAIN_HOLIDAYS_H_

#include "shared/domain/date.h"

namespace mandat::domain {

// Easter Day of the Gregorian calendar.
[[nodiscard]] Date EasterDay(int year);

// A public holiday by law that is not merely a Sunday.
[[nodiscard]] bool IsPublicHoliday(Date date);

// Midsummer's, Christmas or New Year's eve.
[[nodiscard]] bool IsHolidayEve(Date date);

// Monday to Friday, neither a public holiday nor one of the three eves: what `day_unit = "weekdays"` counts.
[[nodiscard]] bool IsCountedWeekday(Date date);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_HOLIDAYS_H_
