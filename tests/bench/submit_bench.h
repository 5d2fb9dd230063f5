// Rows empty_unary, floor, submit and submit_at_100k.
#ifndef MANDAT_TESTS_BENCH_SUBMIT_BENCH_H_
#define MANDAT_TESTS_BENCH_SUBMIT_BENCH_H_

#include "tests/bench/report.h"
#include "tests/bench/scale.h"

namespace mandat::bench {

void MeasureSubmit(const Scale& scale, Report& report);

}  // namespace mandat::bench

#endif  // MANDAT_TESTS_BENCH_SUBMIT_BENCH_H_
