// Rows replica_sync and replica_sync_floor, and those of the app (app_bench.h) with the same forum.
#ifndef MANDAT_TESTS_BENCH_SYNC_BENCH_H_
#define MANDAT_TESTS_BENCH_SYNC_BENCH_H_

#include <string>

#include "tests/bench/report.h"
#include "tests/bench/scale.h"

namespace mandat::bench {

// `directory` is empty and takes the devices' files; `bin` has the app's probe, the empty window and what makes papers.
void MeasureReplicaAndApp(const Scale& scale, const std::string& directory, const std::string& bin, bool replica,
                          bool app, Report& report);

}  // namespace mandat::bench

#endif  // MANDAT_TESTS_BENCH_SYNC_BENCH_H_
