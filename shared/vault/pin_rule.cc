#include "shared/vault/pin_rule.h"

#include <algorithm>
#include <array>
#include <bitset>

namespace mandat::vault {
namespace {

// The PINs that surveys of leaked ones find most often and that no rule below catches: keypad columns, crosses and
// zigzags, counted-up triples, and numbers that everybody knows.
constexpr std::array<std::string_view, 66> kCommon = {
    "123654", "123789", "321456", "321654", "456123", "456321", "654123", "654987", "789123", "789456", "789654",
    "987321", "987123", "147258", "258147", "147369", "369147", "258369", "369258", "258456", "456258", "741852",
    "852741", "963852", "852963", "741963", "963741", "159357", "357159", "159753", "753159", "951357", "357951",
    "951753", "753951", "142536", "415263", "132435", "102030", "203040", "010203", "112358", "235711", "314159",
    "141592", "271828", "161803", "299792", "100000", "200000", "500000", "123000", "000123", "123400", "001234",
    "123450", "012340", "696969", "420420", "007007", "246810", "135792", "852456", "951623", "292513", "5201314"};

int Digit(char c) { return c - '0'; }

int Number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + Digit(c);
  return value;
}

bool IsRepeatedPattern(std::string_view pin) {
  for (size_t period = 2; period * 2 <= pin.size(); ++period) {
    if (std::equal(pin.begin() + static_cast<std::ptrdiff_t>(period), pin.end(), pin.begin())) return true;
  }
  bool pairs = pin.size() % 2 == 0;
  for (size_t i = 0; pairs && i + 1 < pin.size(); i += 2) pairs = pin[i] == pin[i + 1];
  const bool mirrored = std::equal(pin.begin(), pin.end(), pin.rbegin());
  std::bitset<10> seen;
  for (const char c : pin) seen.set(static_cast<size_t>(Digit(c)));
  return pairs || mirrored || seen.count() <= 2;
}

bool IsRun(std::string_view pin) {
  const int step = (Digit(pin[1]) - Digit(pin[0]) + 10) % 10;
  for (size_t i = 1; i + 1 < pin.size(); ++i) {
    if ((Digit(pin[i + 1]) - Digit(pin[i]) + 10) % 10 != step) return false;
  }
  return true;
}

// Years are not looked at: 29 February is always a date here.
bool IsDay(std::string_view month, std::string_view day) {
  constexpr std::array<int, 13> kDays = {0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const int m = Number(month);
  return m >= 1 && m <= 12 && Number(day) >= 1 && Number(day) <= kDays[static_cast<size_t>(m)];
}

bool IsYear(std::string_view year) {
  const int y = Number(year);
  return y >= 1920 && y <= 2029;
}

bool IsSixDigitDate(std::string_view p) {
  const std::string_view a = p.substr(0, 2);
  const std::string_view b = p.substr(2, 2);
  const std::string_view c = p.substr(4, 2);
  return IsDay(b, c) || IsDay(b, a) || IsDay(a, b);
}

bool IsEightDigitDate(std::string_view p) {
  const bool year_first = IsYear(p.substr(0, 4)) && IsDay(p.substr(4, 2), p.substr(6, 2));
  const bool year_last =
      IsYear(p.substr(4)) && (IsDay(p.substr(2, 2), p.substr(0, 2)) || IsDay(p.substr(0, 2), p.substr(2, 2)));
  return year_first || year_last;
}

bool IsDateShape(std::string_view pin) {
  switch (pin.size()) {
    case 6:
      return IsSixDigitDate(pin) || IsYear(pin.substr(0, 4)) || IsYear(pin.substr(2));
    case 8:
      return IsEightDigitDate(pin);
    case 10:  // YYMMDDNNNN
      return IsDay(pin.substr(2, 2), pin.substr(4, 2));
    case 12:  // YYYYMMDDNNNN
      return IsYear(pin.substr(0, 4)) && IsDay(pin.substr(4, 2), pin.substr(6, 2));
    default:
      return false;
  }
}

}  // namespace

PinProblem CheckPin(std::string_view pin) {
  if (!std::all_of(pin.begin(), pin.end(), [](char c) { return c >= '0' && c <= '9'; })) return PinProblem::kNotDigits;
  if (pin.size() < kMinPinDigits) return PinProblem::kTooShort;
  if (pin.size() > kMaxPinDigits) return PinProblem::kTooLong;
  if (std::all_of(pin.begin(), pin.end(), [&](char c) { return c == pin.front(); })) return PinProblem::kOneDigit;
  if (IsRun(pin)) return PinProblem::kRun;
  if (IsRepeatedPattern(pin)) return PinProblem::kRepeatedPattern;
  if (std::find(kCommon.begin(), kCommon.end(), pin) != kCommon.end()) return PinProblem::kCommon;
  if (IsDateShape(pin)) return PinProblem::kDateShape;
  return PinProblem::kNone;
}

std::string_view PinProblemName(PinProblem problem) {
  switch (problem) {
    case PinProblem::kNone:
      return "none";
    case PinProblem::kTooShort:
      return "too_short";
    case PinProblem::kTooLong:
      return "too_long";
    case PinProblem::kNotDigits:
      return "not_digits";
    case PinProblem::kOneDigit:
      return "one_digit";
    case PinProblem::kRepeatedPattern:
      return "repeated_pattern";
    case PinProblem::kRun:
      return "run";
    case PinProblem::kCommon:
      return "common";
    case PinProblem::kDateShape:
      return "date_shape";
  }
  return "none";
}

}  // namespace mandat::vault
