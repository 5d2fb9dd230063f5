// Rows empty_unary, floor, submit and submit_at_100k.
#ifndef MANDAT_TESTS_BENCH_SUBMIT_BENCH_H_
#define MANDAT_TESTS_BENCH_SUBMIT_BENCH_H_

#include "tests/bench/bench_forum.h"
#include "tests/bench/report.h"
#include "tests/bench/scale.h"

namespace mandat::bench {

// `grown` has the long log, which gets longer.
void MeasureSubmit(const Scale& scale, BenchForum& grown, Report& report);

}  // namespace mandat::bench

#endif  // MANDAT_TESTS_BENCH_SUBMIT_BENCH_H_
