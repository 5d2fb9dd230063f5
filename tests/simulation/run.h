// One simulation: what happens, by the seed, and what must hold (invariants.h).
#ifndef MANDAT_TESTS_SIMULATION_RUN_H_
#define MANDAT_TESTS_SIMULATION_RUN_H_

#include <cstdint>
#include <optional>
#include <string>

#include "tests/simulation/world.h"

namespace mandat::simulation {

// Most lives are short: most defects need little to happen, and some need much.
inline constexpr int kFewestSteps = 8;
inline constexpr int kMostSteps = 90;

struct RunOptions {
  std::uint64_t seed = 1;
  std::optional<int> steps = {};  // without: as many as the seed says
  bool trace = false;
  bool restores = true;  // the server's log may be put back to an older copy
  Mutations mutations;
};

struct RunResult {
  std::optional<std::string> violation;
  int steps = 0;  // that it was to have
  int step = 0;   // at which; `steps` + 1: when all was quiet
  std::uint64_t records = 0;
  int words = 0;     // signed on devices
  int received = 0;  // of those
  int refused = 0;   // by the server
  int restores = 0;
  int crashes = 0;
  int enrolled = 0;  // devices that came meanwhile
  std::string trace;
};

[[nodiscard]] RunResult RunSeed(const RunOptions& options);

// The fewest steps after which the same seed still fails, found by halving; costs a few runs.
[[nodiscard]] RunResult Shrink(const RunOptions& options, const RunResult& failed);

// "seed 17, step 43: ..." and the command that replays it.
[[nodiscard]] std::string Report(const RunOptions& options, const RunResult& failed);

}  // namespace mandat::simulation

#endif  // MANDAT_TESTS_SIMULATION_RUN_H_
