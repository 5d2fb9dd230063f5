// The forum's own clock: what "16:00 forum time" is, without the system's time zone database.
//
// What a log means must not hang on the machine that folds it, so the zones are written here: those of the EU's summer
// time (last Sunday of March to last Sunday of October, 01:00 UTC) by their winter offset. Every other zone, and every
// day before 1996, is taken as UTC. Pure; thread-safe.
#ifndef MANDAT_SHARED_DOMAIN_FORUM_TIME_H_
#define MANDAT_SHARED_DOMAIN_FORUM_TIME_H_

#include <string>
#include <string_view>

#include "shared/domain/date.h"
#include "shared/domain/ids.h"

namespace mandat::domain {

// `minutes` after midnight, by the zone's clock.
[[nodiscard]] Time ForumTime(std::string_view time_zone, Date day, int minutes);

struct LocalTime {
  Date day;
  int minutes = 0;  // after midnight
  // "16:00".
  [[nodiscard]] std::string TimeOfDay() const;
};
[[nodiscard]] LocalTime LocalOf(std::string_view time_zone, Time time);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_FORUM_TIME_H_
