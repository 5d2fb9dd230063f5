// Rows search, search_worst and search_floor: what a key press costs while words are typed to be found in 500 papers.
//
// The floor is FTS5 over the same texts in the same kind of encrypted file: the same words and number of rows, and
// nothing of what tells where they are.
#ifndef MANDAT_TESTS_BENCH_SEARCH_BENCH_H_
#define MANDAT_TESTS_BENCH_SEARCH_BENCH_H_

#include <string>

#include "tests/bench/report.h"
#include "tests/bench/scale.h"

namespace mandat::bench {

void MeasureSearch(const Scale& scale, const std::string& directory, Report& report);

}  // namespace mandat::bench

#endif  // MANDAT_TESTS_BENCH_SEARCH_BENCH_H_
