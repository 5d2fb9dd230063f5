// Rows of the app: first_frame, first_screen, unlock_to_list, app_memory, search_500_papers, scroll_frame and what they
// are measured against. The app runs in processes of its own, off-screen.
//
// The probe (app_probe/) is the product's app with a stopwatch; the floor is a Qt Quick window with nothing in it.
// Times are CLOCK_MONOTONIC, which all processes of a machine share.
#ifndef MANDAT_TESTS_BENCH_APP_BENCH_H_
#define MANDAT_TESTS_BENCH_APP_BENCH_H_

#include <string>

#include "shared/client/network.h"
#include "tests/bench/bench_forum.h"
#include "tests/bench/report.h"
#include "tests/bench/scale.h"

namespace mandat::bench {

// A member's phone with the forum's whole log and `scale.papers` papers, which are made and added to the forum first.
// `directory` takes its files; `bin` has the programs.
void MeasureApp(const Scale& scale, const std::string& directory, const std::string& bin, BenchForum& forum,
                client::Network& network, Report& report);

// Rows of the secretary's board: board_open, board_scroll, board_change, board_memory, against a plain table of the
// same size. A forum of its own.
void MeasureBoard(const Scale& scale, const std::string& directory, const std::string& bin, Report& report);

}  // namespace mandat::bench

#endif  // MANDAT_TESTS_BENCH_APP_BENCH_H_
