// kill -9 of the real server, over real mutual TLS and a real disk, while eight devices declare. What it cannot see is
// a missing sync: the system keeps a dead process's writes. That is log_store_power_loss_test's work.
#include <gtest/gtest.h>

#include <iostream>
#include <random>

#include "absl/strings/str_cat.h"
#include "tests/faults/kill_run.h"

namespace mandat::faults {
namespace {

const std::vector<std::pair<std::string, std::string>> kMembers = {
    {"karlshamn-social", "karlshamn-social-chief"},   {"karlskrona-older", "karlskrona-older-chief"},
    {"karlskrona-social", "karlskrona-social-chief"}, {"olofstrom-social", "olofstrom-social-chief"},
    {"ronneby-care", "ronneby-care-chief"},           {"ronneby-welfare", "ronneby-welfare-chief"},
    {"solvesborg-care", "solvesborg-care-chief"},     {"region-director", "region-director"}};

void Tell(const char* what, std::uint64_t seed, const KillOutcome& outcome) {
  std::cout << what << ": seed " << seed << ", " << outcome.kills << " kills, " << outcome.counted
            << " with statements in flight (" << outcome.in_flight << ", " << outcome.stored
            << " of them recorded all the same), " << outcome.acknowledged << " acknowledged, " << outcome.records
            << " records, longest restart " << outcome.longest_restart.count() << " ms\n";
}

TEST(ServerKillTest, WhatWasAcknowledgedIsThereOnceAfterEveryKill) {
  const DiskDir dir;
  LoopbackForum forum(dir.path());
  const absl::Status set_up = forum.SetUp(kMembers, 4);
  ASSERT_TRUE(set_up.ok()) << set_up;
  KillOptions options;
  options.seed = std::random_device()();
  const std::string exported = dir / "log.mandat";
  const KillOutcome outcome = RunKills(forum, options, exported);
  Tell("kill -9", options.seed, outcome);
  EXPECT_EQ(outcome.finding, "");
  EXPECT_GE(outcome.counted, 100);
  EXPECT_GT(outcome.acknowledged, 200u);
  EXPECT_GT(outcome.stored, 0) << "no kill fell between a commit and its answer: repeats were not tried";

  // And a program that shares no code says the same.
  const absl::StatusOr<std::string> audit = RunToEnd({"/usr/bin/python3", SourceFile("tools/auditor/mandat_audit.py"),
                                                      "log", exported, "--forum", forum.id().hex(), "--json"},
                                                     dir / "audit.log");
  ASSERT_TRUE(audit.ok()) << audit.status();
  EXPECT_NE(audit->find("\"ok\": true"), std::string::npos) << *audit;
  EXPECT_NE(audit->find(absl::StrCat("\"records\": ", outcome.records)), std::string::npos) << *audit;
}

// The mutant: answers before the COMMIT. If the run finds nothing, the test above is blind.
TEST(ServerKillTest, AServerThatAnswersBeforeItsCommitIsCaught) {
  const DiskDir dir;
  LoopbackForum forum(dir.path(), TestBinary("mandatd_ack_before_commit"));
  const absl::Status set_up = forum.SetUp(kMembers, 4);
  ASSERT_TRUE(set_up.ok()) << set_up;
  KillOptions options;
  options.seed = std::random_device()();
  options.max_kills = 25;
  const KillOutcome outcome = RunKills(forum, options, dir / "log.mandat");
  Tell("kill -9, answering before COMMIT", options.seed, outcome);
  std::cout << "  found after kill " << outcome.kills << ": " << outcome.finding << "\n";
  EXPECT_EQ(outcome.finding.rfind("lost: ", 0), 0u) << outcome.finding;
}

}  // namespace
}  // namespace mandat::faults
