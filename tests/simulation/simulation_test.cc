// Seeds, each a forum's life in one thread; and that wrong machines are found out.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "tests/simulation/genesis.h"
#include "tests/simulation/memory_disk.h"
#include "tests/simulation/run.h"
#include "tests/support/value_text.h"

namespace mandat::simulation {
namespace {

// How many seeds: the nightly run sets more, beginning elsewhere.
std::uint64_t Number(const char* variable, std::uint64_t otherwise) {
  const char* value = std::getenv(variable);
  return value == nullptr ? otherwise : std::strtoull(value, nullptr, 10);
}

// Of one process; CMakeLists.txt has more of them, with other seeds.
constexpr std::uint64_t kFirst = 2101;
constexpr std::uint64_t kSeeds = 100;

RunResult RunSeeds(std::uint64_t first, std::uint64_t count, bool restores) {
  const auto begin = std::chrono::steady_clock::now();
  RunResult all;
  for (std::uint64_t seed = first; seed < first + count && !all.violation; ++seed) {
    const RunOptions options{.seed = seed, .restores = restores};
    const RunResult result = RunSeed(options);
    if (result.violation) all.violation = Report(options, Shrink(options, result));
    all.records += result.records;
    all.words += result.words;
    all.received += result.received;
    all.refused += result.refused;
    all.restores += result.restores;
    all.crashes += result.crashes;
    all.enrolled += result.enrolled;
    all.steps += std::min(result.step, result.steps);
  }
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  std::cout << count << " seeds in " << seconds << " s: " << all.steps << " steps, " << all.records << " records, "
            << all.words << " words, " << all.received << " received, " << all.refused << " refused, " << all.crashes
            << " crashes, " << all.enrolled << " enrolled, " << all.restores << " restores\n";
  return all;
}

TEST(Simulation, KeepsTheInvariantsInEverySeed) {
  const std::uint64_t count = Number("MANDAT_SIMULATION_SEEDS", kSeeds);
  const RunResult all = RunSeeds(Number("MANDAT_SIMULATION_FIRST", kFirst), count, false);
  ASSERT_EQ(all.violation.value_or(""), "");
  // A generator that withers would find nothing.
  EXPECT_GT(all.received, static_cast<int>(count) * 3);
  EXPECT_GT(all.crashes, static_cast<int>(count));
  EXPECT_GT(all.enrolled, static_cast<int>(count) / 20);
}

TEST(Simulation, KeepsTheInvariantsThroughRestoresOfTheServersLog) {
  const std::uint64_t count = Number("MANDAT_SIMULATION_SEEDS", kSeeds);
  const RunResult all = RunSeeds(Number("MANDAT_SIMULATION_FIRST", kFirst), count, true);
  ASSERT_EQ(all.violation.value_or(""), "");
  EXPECT_GT(all.restores, static_cast<int>(count) / 20);
}

// What another process of this program prints.
std::string ToldElsewhere(const std::string& arguments) {
  std::array<char, 4096> text{};
  const ssize_t length = ::readlink("/proc/self/exe", text.data(), text.size());
  if (length <= 0) return "";
  std::FILE* pipe =
      ::popen(absl::StrCat(std::string(text.data(), static_cast<std::size_t>(length)), " ", arguments).c_str(), "r");
  if (pipe == nullptr) return "";
  std::string told;
  for (std::size_t read = 1; read > 0;) {
    read = std::fread(text.data(), 1, text.size(), pipe);
    told.append(text.data(), read);
  }
  ::pclose(pipe);
  return told;
}

// The trace has a digest of each step: every byte of the log, of the disks and of what everybody knows (digest.h).
TEST(Simulation, ReplaysFromItsSeedWhateverRanBeforeInTheProcess) {
  for (const std::uint64_t seed : {132, 17}) {
    const std::string one = absl::StrCat("--restores=0 --seed=", seed);
    const std::string alone = ToldElsewhere(one);
    const std::string after_others = ToldElsewhere(one + " --after=4");
    const RunResult here = RunSeed({.seed = seed, .trace = true, .restores = false});
    EXPECT_EQ(mandat::testing::FirstDifference(alone, after_others), "");
    EXPECT_TRUE(absl::StartsWith(alone, here.trace));
    EXPECT_THAT(here.trace, ::testing::ContainsRegex("end [0-9a-f]{64}\n$"));
  }
}

TEST(Simulation, LeavesNothingOfALifeBehind) {
  std::size_t files = 0;
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    // Also one whose devices wake up with older files.
    const Mutations mutations{.device_counts_anew = seed % 2 == 0};
    (void)RunSeed({.seed = seed, .restores = true, .mutations = mutations});
    if (seed == kForumKinds) files = MemoryDisk::Files();  // those of the foundings
  }
  EXPECT_EQ(MemoryDisk::Files(), files);
}

// Its receipt left the server and got lost on the way; then a restore took the record, and its author may not say it
// any more. Nobody was ever told that it was received: it is refused as any other.
TEST(Simulation, AWordThatARestoreTookBeforeItsReceiptCameIsAnsweredAnew) {
  const std::unique_ptr<World> world = GoOn(0, 1, 0);
  world->CheckStep();
  SimDevice& secretary = world->At("secretary");
  SimDevice& anna = world->At("anna");
  ASSERT_TRUE(world->Open(secretary) && world->Open(anna));
  world->RunFor(60'000);
  const ServerDisk::Copy copy = world->server.disk.TakeCopy();
  world->Crash(secretary);  // nobody else has it either

  v1::Statement matter;
  matter.mutable_submit_matter()->set_matter("fou");
  matter.mutable_submit_matter()->set_title("FoU-avtal");
  matter.mutable_submit_matter()->set_description("Utse utredare");
  matter.mutable_submit_matter()->set_kind(v1::ITEM_KIND_INFORMATION);
  ASSERT_TRUE(world->Act(anna, matter, nullptr));
  const domain::StatementId word = anna.words.begin()->first;
  for (int ms = 0; ms < 1'000 && !world->history.acknowledged.contains(word); ++ms) world->RunFor(1);
  ASSERT_TRUE(world->history.acknowledged.contains(word));
  anna.network.up = false;
  anna.network.Cut();
  ASSERT_EQ(anna.client->FindOutboxEntry(word)->state, client::OutboxState::kSending);

  world->server.Crash();
  world->server.disk.PutBack(copy);
  world->history.TakeBack();
  world->restored = true;
  world->server.put_back_in = world->server.disk.transactions().back().checkpoint.epoch;
  ASSERT_TRUE(world->StartServer() && world->Open(secretary));
  secretary.network.express = true;
  const auto plan = secretary.client->PlanEpoch(std::chrono::seconds(1));
  ASSERT_TRUE(plan.ok()) << plan.status();
  const auto begun = secretary.client->BeginEpoch(*plan, "Disken gick sönder", std::chrono::seconds(1));
  ASSERT_TRUE(begun.ok() && begun->state == client::OutboxState::kReceived);
  secretary.network.express = false;
  world->NoteWord(secretary, begun->id);
  v1::Statement mandate;
  mandate.mutable_assign_mandate()->set_mandate("north-care");
  mandate.mutable_assign_mandate()->set_holder("newcomer");
  ASSERT_TRUE(world->Act(secretary, mandate, nullptr));
  world->RunFor(60'000);

  anna.network.up = true;
  for (int round = 0; round < 10; ++round) {
    anna.client->Retry();
    world->RunFor(60'000);
  }
  world->CheckStep();
  EXPECT_EQ(world->violation.value_or(""), "");
  EXPECT_EQ(anna.client->FindOutboxEntry(word)->state, client::OutboxState::kRefused);
  EXPECT_EQ(CheckQuiet(*world).value_or(""), "");
}

// The first seed that finds it out, and by which invariant.
std::string CaughtBy(const Mutations& mutations) {
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    const RunResult result = RunSeed({.seed = seed, .restores = false, .mutations = mutations});
    if (result.violation) return *result.violation;
  }
  return "";
}

// I9: a device was shown what was not durable, and calls it a rollback.
TEST(Simulation, CatchesAServerThatAcknowledgesBeforeItIsDurable) {
  EXPECT_THAT(CaughtBy({.server_acks_before_durable = true}).substr(0, 2), ::testing::AnyOf("I1", "I4", "I9"));
}
TEST(Simulation, CatchesADeviceWhoseDiskLies) {
  EXPECT_THAT(CaughtBy({.device_syncs_lie = true}).substr(0, 2), ::testing::AnyOf("I8", "I9"));
}
TEST(Simulation, CatchesASealedPartThatIsSentToEverybody) {
  EXPECT_EQ(CaughtBy({.feed_adds_sealed_parts = true}).substr(0, 2), "I6");
}
TEST(Simulation, CatchesAServerThatDoesNotRevealWhatBecameVisible) {
  EXPECT_EQ(CaughtBy({.feed_forgets_revealed = true}).substr(0, 2), "Q2");
}
TEST(Simulation, CatchesAFeedThatSkipsARecord) {
  EXPECT_EQ(CaughtBy({.feed_skips_a_record = true}).substr(0, 2), "I9");
}
TEST(Simulation, CatchesSwappedReceipts) { EXPECT_EQ(CaughtBy({.receipts_are_swapped = true}).substr(0, 2), "I9"); }
TEST(Simulation, CatchesAServerThatRecordsARepeat) {
  EXPECT_EQ(CaughtBy({.server_records_repeats = true}).substr(0, 2), "I2");
}
TEST(Simulation, CatchesADeviceThatCountsAnew) {
  EXPECT_THAT(CaughtBy({.device_counts_anew = true}).substr(0, 2), ::testing::AnyOf("I8", "I9"));
}
TEST(Simulation, CatchesAnOutboxThatSignsAgain) {
  EXPECT_EQ(CaughtBy({.device_signs_again = true}).substr(0, 2), "I3");
}

}  // namespace
}  // namespace mandat::simulation
