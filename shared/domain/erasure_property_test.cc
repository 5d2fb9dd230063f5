// Random logs with random erasures: the fold without what went judges every later statement as before, and comes to the
// same.
#include <gtest/gtest.h>

#include "shared/domain/convert.h"
#include "shared/domain/erasure_test_util.h"
#include "shared/domain/residue.h"
#include "tests/support/dice.h"
#include "tests/support/random_acts.h"
#include "tests/support/value_text.h"

namespace mandat::domain {
namespace {

using testing::ActMaker;
using testing::Dice;
using testing::ForumBuilder;

class RandomErasures : public ::testing::TestWithParam<int> {};

// What may be erased now is tried at random; half of it is.
void EraseSome(ForumBuilder& forum, Dice& dice, int percent, int& erased) {
  const std::uint64_t size = forum.state().head.seq;
  for (std::uint64_t seq = 1; seq <= size; ++seq) {
    if (!dice.Chance(percent) || WhyNotErasable(forum.state(), seq)) continue;
    // Whoever is secretary by then.
    const std::string by = forum.state().secretary.value();
    erased += !forum.Submit(erasure::Erasure(forum, IdOf(forum.log()[seq - 1].statement), by)).has_value();
  }
}

TEST_P(RandomErasures, FoldTheSame) {
  Dice dice(static_cast<std::uint64_t>(GetParam()));
  ForumBuilder forum;
  for (const char* person : {testing::kHolder, testing::kOther, "region-director", "chair", "deputy", "other-deputy"})
    forum.Enrol(person);
  forum.Meeting();
  forum.Notice();
  int erased = 0;
  int accepted = 0;
  const std::vector<int> kinds = testing::AllActKinds();
  const auto some_acts = [&](int count) {
    for (int i = 0; i < count; ++i) {
      const int kind = dice.Of(kinds);
      // Whatever ends the meeting comes in its time; keys and epochs are others' tests.
      if (kind == v1::Statement::kCloseMeeting || kind == v1::Statement::kCancelMeeting ||
          kind == v1::Statement::kBeginEpoch || kind == v1::Statement::kRevokeDevice ||
          kind == v1::Statement::kPostponeMeeting || kind == v1::Statement::kAssignMandate ||
          kind == v1::Statement::kAssignOffice || kind == v1::Statement::kAppointOfficer || kind == v1::Statement::kDescribeMandate ||
          kind == v1::Statement::kOpenMeeting || kind == v1::Statement::kRecoverOffice ||
          kind == v1::Statement::kEraseRecord) {
        continue;
      }
      const std::string speaker = ActMaker::LikelySpeaker(kind, forum.state(), dice);
      const auto act = ActMaker(dice, forum.state(), speaker, forum.now(), 5).Make(kind);
      if (!act) continue;
      v1::Statement statement = forum.By(speaker);
      // The act alone is the maker's.
      v1::Statement merged = act->statement;
      merged.MergeFrom(statement);
      if (act->sealed && merged.sealed_hash().empty()) merged.set_sealed_hash(forum.FreshBytes(32));
      accepted += !forum.Submit(forum.Current(merged), act->sealed ? &*act->sealed : nullptr).has_value();
      forum.Advance(dice.Chance(3) ? 24 : 0);
      if (dice.Chance(4)) EraseSome(forum, dice, 10, erased);
    }
  };
  some_acts(700);
  if (const auto* meeting = forum.state().FindMeeting(MeetingId("m1"));
      meeting->phase == MeetingPhase::kCalled && dice.Chance(80)) {
    erasure::AdjustMinutes(forum, [&] { some_acts(20); });
  }
  some_acts(100);
  EraseSome(forum, dice, 60, erased);
  some_acts(100);
  ASSERT_GT(accepted, 40);
  ASSERT_GT(erased, 4);
  const State without = erasure::FoldWithResidues(forum, true);
  EXPECT_EQ(testing::FirstDifference(erasure::WithoutWords(without), erasure::WithoutWords(forum.state())), "")
      << "seed " << GetParam() << ", " << erased << " erased";
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomErasures, ::testing::Range(1, 31));

}  // namespace
}  // namespace mandat::domain
