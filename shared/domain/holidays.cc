#include "shared/domain/holidays.h"

namespace mandat::domain {
namespace {

constexpr unsigned kSaturday = 6;
constexpr int kChangeOf2005 = 2005;

}  // namespace

// The anonymous Gregorian algorithm (Meeus, Jones, Butcher): exact for every year of the Gregorian calendar.
Date EasterDay(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int d = b / 4;
  const int e = b % 4;
  const int f = (b + 8) / 25;
  const int g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4;
  const int k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return Date(year, static_cast<unsigned>(n / 31), static_cast<unsigned>(n % 31 + 1));
}

bool IsPublicHoliday(Date date) {
  const int year = date.year();
  const unsigned month = date.month();
  const unsigned day = date.day();
  const auto is = [&](unsigned m, unsigned d) { return month == m && day == d; };

  // New Year's Day, Epiphany, 1 May, Christmas Day, Boxing Day.
  if (is(1, 1) || is(1, 6) || is(5, 1) || is(12, 25) || is(12, 26)) return true;
  if (is(6, 6) && year >= kChangeOf2005) return true;  // National Day
  // Midsummer's Day: the Saturday of 20-26 June. All Saints' Day: the Saturday of 31 October - 6 November.
  if (date.iso_weekday() == kSaturday) {
    if (month == 6 && day >= 20 && day <= 26) return true;
    if (is(10, 31) || (month == 11 && day <= 6)) return true;
  }
  const auto from_easter = (date.days() - EasterDay(year).days()).count();
  switch (from_easter) {
    case -2:  // Good Friday
    case 0:   // Easter Day
    case 1:   // Easter Monday
    case 39:  // Ascension Day, the sixth Thursday after Easter
    case 49:  // Whit Sunday
      return true;
    case 50:  // Whit Monday
      return year < kChangeOf2005;
    default:
      return false;
  }
}

bool IsHolidayEve(Date date) {
  const unsigned month = date.month();
  const unsigned day = date.day();
  if (month == 12) return day == 24 || day == 31;
  // The Friday before midsummer's day.
  return month == 6 && date.iso_weekday() == kSaturday - 1 && day >= 19 && day <= 25;
}

bool IsCountedWeekday(Date date) {
  return date.iso_weekday() < kSaturday && !IsPublicHoliday(date) && !IsHolidayEve(date);
}

}  // namespace mandat::domain
