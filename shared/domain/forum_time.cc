#include "shared/domain/forum_time.h"

#include <algorithm>
#include <optional>

namespace mandat::domain {
namespace {

constexpr std::int64_t kMinuteMs = 60LL * 1000;
constexpr std::int64_t kDayOfMinutesMs = 24 * 60 * kMinuteMs;
constexpr int kFirstSummerTimeYear = 1996;

// Hours east of UTC in winter.
std::optional<int> WinterOffset(std::string_view zone) {
  static constexpr std::string_view kWestern[] = {"Europe/Dublin", "Europe/Lisbon", "Europe/London"};
  static constexpr std::string_view kCentral[] = {
      "Europe/Amsterdam",  "Europe/Berlin",    "Europe/Brussels", "Europe/Budapest", "Europe/Copenhagen",
      "Europe/Luxembourg", "Europe/Madrid",    "Europe/Oslo",     "Europe/Paris",    "Europe/Prague",
      "Europe/Rome",       "Europe/Stockholm", "Europe/Vienna",   "Europe/Warsaw",   "Europe/Zurich"};
  static constexpr std::string_view kEastern[] = {"Europe/Athens",    "Europe/Bucharest", "Europe/Helsinki",
                                                  "Europe/Mariehamn", "Europe/Riga",      "Europe/Sofia",
                                                  "Europe/Tallinn",   "Europe/Vilnius"};
  const auto among = [&](const auto& zones) {
    return std::find(std::begin(zones), std::end(zones), zone) != std::end(zones);
  };
  if (among(kWestern)) return 0;
  if (among(kCentral)) return 1;
  if (among(kEastern)) return 2;
  return std::nullopt;
}

Date LastSunday(int year, unsigned month) {
  const Date last(year, month, 31);
  return last.PlusDays(-static_cast<int>(last.iso_weekday() % 7));
}

std::int64_t MidnightMs(Date day) { return day.days().time_since_epoch().count() * kDayOfMinutesMs; }

std::int64_t OffsetMs(std::string_view zone, Time time) {
  const auto winter = WinterOffset(zone);
  const Date day(std::chrono::floor<std::chrono::days>(
      std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(time.ms))));
  if (!winter || day.year() < kFirstSummerTimeYear) return 0;
  const std::int64_t from = MidnightMs(LastSunday(day.year(), 3)) + 60 * kMinuteMs;
  const std::int64_t to = MidnightMs(LastSunday(day.year(), 10)) + 60 * kMinuteMs;
  const bool summer = time.ms >= from && time.ms < to;
  return (*winter + (summer ? 1 : 0)) * 60 * kMinuteMs;
}

}  // namespace

Time ForumTime(std::string_view time_zone, Date day, int minutes) {
  const std::int64_t wall = MidnightMs(day) + minutes * kMinuteMs;
  // The offset of the wall clock read as UTC is at most a few hours off: its own offset settles it.
  const Time guess{wall - OffsetMs(time_zone, Time{wall})};
  return Time{wall - OffsetMs(time_zone, guess)};
}

LocalTime LocalOf(std::string_view time_zone, Time time) {
  const std::int64_t wall = time.ms + OffsetMs(time_zone, time);
  const auto day = std::chrono::floor<std::chrono::days>(
      std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(wall)));
  LocalTime local{Date(day), 0};
  local.minutes = static_cast<int>((wall - MidnightMs(local.day)) / kMinuteMs);
  return local;
}

std::string LocalTime::TimeOfDay() const {
  const auto two = [](int value) { return std::string(value < 10 ? "0" : "") + std::to_string(value); };
  return two(minutes / 60) + ":" + two(minutes % 60);
}

}  // namespace mandat::domain
