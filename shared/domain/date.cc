#include "shared/domain/date.h"

#include <array>
#include <cstdio>

namespace mandat::domain {
namespace {

std::chrono::year_month_day Split(std::chrono::sys_days days) { return std::chrono::year_month_day(days); }

// The number that the digits of `text` write; -1 when it holds anything but digits.
int Digits(std::string_view text) {
  int value = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

Date::Date(int year, unsigned month, unsigned day)
    : days_(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day)) {}

std::optional<Date> Date::Parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const int year = Digits(text.substr(0, 4));
  const int month = Digits(text.substr(5, 2));
  const int day = Digits(text.substr(8, 2));
  if (year < 1 || month < 0 || day < 0) return std::nullopt;
  const std::chrono::year_month_day ymd = std::chrono::year(year) / month / day;
  if (!ymd.ok()) return std::nullopt;
  return Date(std::chrono::sys_days(ymd));
}

std::string Date::ToString() const {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", year(), month(), day());
  return text.data();
}

int Date::year() const { return static_cast<int>(Split(days_).year()); }
unsigned Date::month() const { return static_cast<unsigned>(Split(days_).month()); }
unsigned Date::day() const { return static_cast<unsigned>(Split(days_).day()); }
unsigned Date::iso_weekday() const { return std::chrono::weekday(days_).iso_encoding(); }

}  // namespace mandat::domain
