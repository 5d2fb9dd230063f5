// Time and randomness as they are handed to the client core, so that a whole device can be simulated and replayed.
//
// Interfaces; whoever makes one owns it, users borrow. Implementations are called from several threads.
#ifndef MANDAT_SHARED_CLIENT_CLOCK_H_
#define MANDAT_SHARED_CLIENT_CLOCK_H_

#include <cstdint>

#include "shared/domain/ids.h"
#include "shared/ledger/random.h"

namespace mandat::client {

class Clock {
 public:
  virtual ~Clock() = default;
  // The device's wall clock: for what people read and statements carry. May be wrong and may jump.
  [[nodiscard]] virtual domain::Time WallNow() const = 0;
  // Milliseconds that only grow: for waiting.
  [[nodiscard]] virtual std::int64_t SteadyMs() const = 0;
};

// Used under the client's lock alone.
using Random = ledger::RandomSource;

// The system's own, alive for the whole process.
[[nodiscard]] const Clock& SystemClock();

}  // namespace mandat::client

#endif  // MANDAT_SHARED_CLIENT_CLOCK_H_
