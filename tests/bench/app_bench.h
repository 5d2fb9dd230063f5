// Rows first_frame, first_frame_floor, first_screen and unlock_to_list: the app in processes of its own, off-screen.
//
// The probe (app_probe/) is the product's app with a stopwatch; the floor is a Qt Quick window with nothing in it.
// Times are CLOCK_MONOTONIC, which all processes of a machine share.
#ifndef MANDAT_TESTS_BENCH_APP_BENCH_H_
#define MANDAT_TESTS_BENCH_APP_BENCH_H_

#include <string>

#include "shared/vault/secret_bytes.h"
#include "tests/bench/report.h"
#include "tests/bench/scale.h"

namespace mandat::bench {

// From the start of the process to the first frame; of the app also to the first one with a whole screen in it.
void MeasureFirstFrame(const Scale& scale, const std::string& directory, const std::string& bin, Report& report);

// The app's PIN vault in its data folder; the key of the forum's files.
[[nodiscard]] vault::SecretBytes MakeAppVault(const std::string& data, const std::string& pin);

// From the key being ready (the PIN's derivation is over) to the first frame with the list.
void MeasureUnlock(const Scale& scale, const std::string& data, const std::string& pin, const std::string& bin,
                   Report& report);

}  // namespace mandat::bench

#endif  // MANDAT_TESTS_BENCH_APP_BENCH_H_
