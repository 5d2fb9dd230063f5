#include "tests/simulation/run.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "tests/simulation/life.h"

namespace mandat::simulation {

RunResult RunSeed(const RunOptions& options) { return Run(options).Do(); }

RunResult Shrink(const RunOptions& options, const RunResult& failed) {
  RunResult best = failed;
  RunOptions shorter = options;
  int low = 0;
  int high = std::min(failed.step, failed.steps);
  for (int tries = 0; tries < 8 && low < high; ++tries) {
    shorter.steps = (low + high) / 2;
    RunResult result = RunSeed(shorter);
    if (result.violation) {
      best = std::move(result);
      high = *shorter.steps;
    } else {
      low = *shorter.steps + 1;
    }
  }
  return best;
}

std::string Report(const RunOptions& options, const RunResult& failed) {
  const int steps = std::min(failed.step, failed.steps);
  return absl::StrCat("seed ", options.seed, ", step ", failed.step, ": ", failed.violation.value_or("nothing"),
                      "\nreplay: build/tests/simulation_test --seed=", options.seed, " --steps=", steps,
                      options.restores ? "" : " --restores=0");
}

}  // namespace mandat::simulation
