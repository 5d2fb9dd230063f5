// Calendar dates in the forum's time zone, without a time of day.
//
// A value type; thread-compatible. Range: years 1-9999 of the Gregorian calendar.
#ifndef MANDAT_SHARED_DOMAIN_DATE_H_
#define MANDAT_SHARED_DOMAIN_DATE_H_

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace mandat::domain {

class Date {
 public:
  Date() = default;
  explicit Date(std::chrono::sys_days days) : days_(days) {}
  Date(int year, unsigned month, unsigned day);
  // "YYYY-MM-DD" of a day that exists; nullopt otherwise.
  static std::optional<Date> Parse(std::string_view text);
  std::string ToString() const;

  int year() const;
  unsigned month() const;
  unsigned day() const;
  // Monday is 1, Sunday 7.
  unsigned iso_weekday() const;
  std::chrono::sys_days days() const { return days_; }
  Date PlusDays(int n) const { return Date(days_ + std::chrono::days(n)); }

  friend auto operator<=>(const Date&, const Date&) = default;

 private:
  std::chrono::sys_days days_{};
};

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_DATE_H_
