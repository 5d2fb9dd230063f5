// Lengths of time in milliseconds.
#ifndef MANDAT_MOBILE_MODELS_DURATIONS_H_
#define MANDAT_MOBILE_MODELS_DURATIONS_H_

#include <cstdint>

namespace mandat::app {

inline constexpr std::int64_t kMinuteMs = 60'000;
inline constexpr std::int64_t kHourMs = 60 * kMinuteMs;
inline constexpr std::int64_t kDayMs = 24 * kHourMs;

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_DURATIONS_H_
