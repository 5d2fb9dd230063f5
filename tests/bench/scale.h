// How much is measured: the whole thing, or as little as shows that every row comes out.
#ifndef MANDAT_TESTS_BENCH_SCALE_H_
#define MANDAT_TESTS_BENCH_SCALE_H_

#include <cstdint>

namespace mandat::bench {

struct Scale {
  int lanes = 64;  // calls in flight
  int rounds = 3;  // of which the median counts
  int calls_per_lane = 250;
  int warm_up_per_lane = 24;
  std::uint64_t short_log = 1000;
  std::uint64_t long_log = 100000;
  std::uint64_t replica = 10000;
  int app_starts = 9;
  int app_unlocks = 5;
  int papers = 500;
  int reconnects = 40;
  int board_mandates = 200;  // besides the forum's own
  int board_items = 60;

  static Scale Smoke() { return {8, 1, 12, 2, 300, 600, 400, 1, 1, 20, 3, 24, 12}; }
};

}  // namespace mandat::bench

#endif  // MANDAT_TESTS_BENCH_SCALE_H_
