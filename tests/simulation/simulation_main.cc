// The tests; or with --seed=N [--steps=N] [--restores=0] [--after=N] one simulation, told step by step, after so many
// others in the same process; or with --count=N [--wrong=N] which seeds fail, with the Nth of the wrong machines
// (world.h).
//
// Keys and certificates come from replayable generators (keys.h); and the process stays on one core, so that the client
// starts no helpers for its signatures.
#include <gtest/gtest.h>
#include <malloc.h>
#include <sched.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <string>

#include "tests/simulation/keys.h"
#include "tests/simulation/memory_disk.h"
#include "tests/simulation/run.h"

namespace mandat::simulation {
namespace {

bool OptionOf(const char* argument, const char* name, std::uint64_t& value) {
  const std::size_t length = std::strlen(name);
  if (std::strncmp(argument, name, length) != 0) return false;
  value = std::strtoull(argument + length, nullptr, 10);
  return true;
}

// Which seeds fail, and by what.
int Survey(RunOptions options, std::uint64_t count, std::uint64_t wrong) {
  int failed = 0;
  Mutations& mutations = options.mutations;
  bool* const machines[] = {nullptr,
                            &mutations.server_acks_before_durable,
                            &mutations.device_syncs_lie,
                            &mutations.feed_adds_sealed_parts,
                            &mutations.feed_forgets_revealed,
                            &mutations.feed_skips_a_record,
                            &mutations.receipts_are_swapped,
                            &mutations.server_records_repeats,
                            &mutations.device_signs_again,
                            &mutations.device_counts_anew};
  if (wrong > 0 && wrong < std::size(machines)) *machines[wrong] = true;
  std::uint64_t steps = 0;
  for (const std::uint64_t end = options.seed + count; options.seed < end; ++options.seed) {
    const RunResult result = RunSeed(options);
    steps += static_cast<std::uint64_t>(std::min(result.step, result.steps));
    if (!result.violation) continue;
    ++failed;
    std::cout << "seed " << options.seed << ", step " << result.step << ": " << *result.violation << std::endl;
  }
  std::cout << failed << " of " << count << " seeds fail, " << steps << " steps\n";
  return failed == 0 ? 0 : 1;
}

int Tell(const RunOptions& options) {
  const RunResult result = RunSeed(options);
  std::cout << result.trace << "\n";
  if (!result.violation) {
    std::cout << "nothing is violated: " << result.records << " records\n";
    return 0;
  }
  std::cout << Report(options, result) << "\n";
  return 1;
}

}  // namespace
}  // namespace mandat::simulation

int main(int argc, char** argv) {
  using namespace mandat::simulation;
  cpu_set_t one;
  CPU_ZERO(&one);
  CPU_SET(sched_getcpu(), &one);
  (void)sched_setaffinity(0, sizeof one, &one);
  // Worlds come and go: memory that is given back to the system each time is asked for again at once.
  mallopt(M_MMAP_THRESHOLD, 1 << 30);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
  MemoryDisk::Install();
  InstallReplayableKeys();
  constexpr std::uint64_t kAsTheSeedSays = UINT64_MAX;
  std::uint64_t seed = 0, steps = kAsTheSeedSays, count = 1, restores = 1, after = 0, wrong = 0;
  for (int i = 1; i < argc; ++i) {
    (void)(OptionOf(argv[i], "--seed=", seed) || OptionOf(argv[i], "--steps=", steps) ||
           OptionOf(argv[i], "--count=", count) || OptionOf(argv[i], "--restores=", restores) ||
           OptionOf(argv[i], "--after=", after) || OptionOf(argv[i], "--wrong=", wrong));
  }
  RunOptions options{.seed = seed, .restores = restores != 0};
  if (steps != kAsTheSeedSays) options.steps = static_cast<int>(steps);
  if (seed > 0 && count > 1) return Survey(options, count, wrong);
  if (seed > 0) {
    for (std::uint64_t earlier = seed - std::min(seed, after); earlier < seed; ++earlier)
      (void)RunSeed({.seed = earlier, .restores = restores != 0});
    options.trace = true;
    return Tell(options);
  }
  ::testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
