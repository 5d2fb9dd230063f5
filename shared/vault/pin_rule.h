// Which PINs may be chosen: digits only, six or more, and none of those that a thief tries first.
//
// Pure functions, safe from any thread. They say no with a reason that the screen puts into words; nothing is kept.
#ifndef MANDAT_SHARED_VAULT_PIN_RULE_H_
#define MANDAT_SHARED_VAULT_PIN_RULE_H_

#include <cstddef>
#include <string_view>

namespace mandat::vault {

inline constexpr size_t kMinPinDigits = 6;
inline constexpr size_t kMaxPinDigits = 32;

enum class PinProblem {
  kNone,
  kTooShort,         // fewer than kMinPinDigits
  kTooLong,          // more than kMaxPinDigits
  kNotDigits,        // something else than 0-9
  kOneDigit,         // 000000
  kRepeatedPattern,  // 121212, 123123: a shorter piece over and over; 112233, 123321; or only two different digits
  kRun,              // 123456, 987654, 135790: equal steps, also through 9 -> 0
  kCommon,           // on the list of the most used PINs, or a column or pattern of the keypad
  kDateShape,  // reads as a date (YYMMDD, DDMMYY, MMDDYY, with four-digit years too), begins or ends with a year that
               // someone alive was born in, or has the shape of a Swedish personal number
};

[[nodiscard]] PinProblem CheckPin(std::string_view pin);

// A short constant name ("too_short") for logs and tests; never the PIN.
[[nodiscard]] std::string_view PinProblemName(PinProblem problem);

}  // namespace mandat::vault

#endif  // MANDAT_SHARED_VAULT_PIN_RULE_H_
