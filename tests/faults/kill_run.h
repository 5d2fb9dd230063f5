// Eight devices declare without a pause while their server is killed again and again; after each restart the log is
// held against every answer that a device ever got.
//
// A kill counts when some device had handed in a statement before it and never got an answer. Thread safety: one
// thread; it starts its own. Bounded: every call and every restart has a timeout.
#ifndef MANDAT_TESTS_FAULTS_KILL_RUN_H_
#define MANDAT_TESTS_FAULTS_KILL_RUN_H_

#include <chrono>
#include <cstdint>
#include <string>

#include "tests/faults/loopback_forum.h"

namespace mandat::faults {

struct KillOptions {
  std::uint64_t seed = 0;
  int counted_kills = 100;
  int max_kills = 250;
};

struct KillOutcome {
  int kills = 0;
  int counted = 0;
  int in_flight = 0;  // statements handed in and unanswered, over all kills
  int stored = 0;     // of those: recorded before the kill all the same, as the repeat's receipt showed
  std::uint64_t acknowledged = 0;
  std::uint64_t records = 0;
  std::chrono::milliseconds longest_restart{0};
  // The first thing that did not hold: "lost: ...", "twice: ...", "chain: ...", "server: ...". Empty: all held.
  std::string finding;
};

// The forum is set up and its server stopped; afterwards it is stopped again. With an empty finding, `export_path`
// holds the whole log as the secretary sees it (v1::LogFile).
[[nodiscard]] KillOutcome RunKills(LoopbackForum& forum, const KillOptions& options, const std::string& export_path);

}  // namespace mandat::faults

#endif  // MANDAT_TESTS_FAULTS_KILL_RUN_H_
