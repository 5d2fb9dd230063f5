// Rows replica_sync, replica_sync_floor, first_frame, first_frame_floor, first_screen and unlock_to_list.
#ifndef MANDAT_TESTS_BENCH_SYNC_BENCH_H_
#define MANDAT_TESTS_BENCH_SYNC_BENCH_H_

#include <string>

#include "tests/bench/report.h"
#include "tests/bench/scale.h"

namespace mandat::bench {

// `directory` is empty and takes the devices' files; `bin` has the app's probe and the empty window. `only`: "replica",
// "app", or empty for both.
void MeasureReplicaAndApp(const Scale& scale, const std::string& directory, const std::string& bin,
                          const std::string& only, Report& report);

}  // namespace mandat::bench

#endif  // MANDAT_TESTS_BENCH_SYNC_BENCH_H_
