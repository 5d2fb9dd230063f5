// Rows reconnect and reconnect_at_100k (with `million` also reconnect_at_1m): a member's device that lacks nothing asks
// what is new, from the call to the answer that there is nothing. The cost must not grow with the log.
#ifndef MANDAT_TESTS_BENCH_RECONNECT_BENCH_H_
#define MANDAT_TESTS_BENCH_RECONNECT_BENCH_H_

#include "tests/bench/bench_forum.h"
#include "tests/bench/report.h"
#include "tests/bench/scale.h"

namespace mandat::bench {

// `grown` has the long log; with `million` it grows to a million records.
void MeasureReconnect(const Scale& scale, BenchForum& grown, bool million, Report& report);

}  // namespace mandat::bench

#endif  // MANDAT_TESTS_BENCH_RECONNECT_BENCH_H_
