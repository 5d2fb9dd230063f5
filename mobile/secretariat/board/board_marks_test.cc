// A board that is read again and again is the one that is read from nothing, whatever was said, done, taken back or
// shown in between; and of what did not change nothing is looked at again.
#include "mobile/secretariat/board/board_marks.h"

#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "shared/domain/positions.h"
#include "shared/domain/visibility.h"
#include "tests/support/dice.h"
#include "tests/support/forum_builder.h"
#include "tests/support/random_acts.h"
#include "tests/support/value_text.h"

namespace mandat::app {
namespace {

using mandat::testing::ActMaker;
using mandat::testing::Dice;
using mandat::testing::ForumBuilder;
using mandat::testing::Recorded;
using mandat::testing::TextOf;

const domain::MeetingId kOnBoard("m1");

// The same as from nothing: every field of each forecast, every mark, every filter's bits.
void ExpectAsFromNothing(BoardMarks& kept, const domain::State& state, const std::string& after) {
  const domain::Meeting* meeting = state.FindMeeting(kOnBoard);
  if (meeting == nullptr) return;
  kept.Read(state, *meeting);
  BoardMarks fresh;
  fresh.Read(state, *meeting);
  ASSERT_EQ(mandat::testing::FirstDifference(TextOf(kept.forecasts()), TextOf(ForecastMeeting(state, *meeting))), "")
      << after;
  ASSERT_EQ(kept.items(), fresh.items()) << after;
  ASSERT_EQ(TextOf(kept.mandates()), TextOf(fresh.mandates())) << after;
}

// What changes a board, and some of everything else.
class BoardLife {
 public:
  BoardLife(std::uint64_t seed, std::map<int, int>& accepted) : dice_(seed), accepted_(accepted) {
    for (const char* person : {"chair", mandat::testing::kHolder, mandat::testing::kOther, "region-director",
                               "region-hospital-chief", "substitute-1", "substitute-2", "convener-ageing"})
      forum_.Enrol(person);
    forum_.Meeting("m1", "2027-03-12", 5);
    if (seed % 3 != 0) forum_.Notice();
    if (seed % 3 == 2) {
      forum_.Open();
      for (const char* mandate : {mandat::testing::kMandate, "region-director"}) forum_.Attend(mandate);
    }
  }

  void Live(int steps) {
    Look("the beginning");
    for (int step = 0; step < steps && !::testing::Test::HasFatalFailure(); ++step) {
      Step();
      if (dice_.Chance(4)) forum_.Advance(1 + dice_.Below(60));
    }
  }
  int looked_at() const { return looked_at_; }
  int shown() const { return shown_; }

 private:
  using Act = v1::Statement;

  int AnyKind() {
    static const std::vector<int> kAll = mandat::testing::AllActKinds();
    static const std::vector<int> kOfBoards = {
        Act::kDeclarePosition,    Act::kWithdrawPosition,   Act::kContestPosition,  Act::kAdmitLatePosition,
        Act::kDeclareForPresent,  Act::kDeclareRecusal,     Act::kSetProposal,      Act::kSetAgendaItem,
        Act::kOrderAgenda,        Act::kNominateSubstitute, Act::kAnswerNomination, Act::kRevokeNomination,
        Act::kNominationTimedOut, Act::kAnswerNotice,       Act::kRecordAttendance, Act::kRecordDecision,
        Act::kStartItem,          Act::kAssignMandate,      Act::kDescribeMandate,  Act::kRevokeDevice,
        Act::kPostponeMeeting,    Act::kAmendRules,         Act::kSendNotice,       Act::kOpenMeeting};
    const int kind = dice_.Chance(80) ? dice_.Of(kOfBoards) : dice_.Of(kAll);
    // What ends a meeting, or changes who is who, comes now and then.
    const bool seldom = kind == Act::kCancelMeeting || kind == Act::kCloseMeeting || kind == Act::kOpenMeeting ||
                        kind == Act::kRevokeDevice || kind == Act::kRecoverOffice || kind == Act::kAssignOffice ||
                        kind == Act::kPostponeMeeting;
    return seldom && dice_.Chance(85) ? static_cast<int>(Act::kDeclarePosition) : kind;
  }

  // Of what only one of many may state, those who may.
  std::optional<std::string> WhomItConcerns(int kind) {
    std::vector<std::string> persons;
    for (const auto& [id, meeting] : forum_.state().meetings) {
      for (const domain::Nomination& nomination : meeting.nominations) {
        if (kind == Act::kAnswerNomination && nomination.live()) persons.push_back(nomination.person.value());
      }
      for (const domain::AgendaItem& item : meeting.items) {
        for (const domain::Position& position : item.positions) {
          if (!position.in_force() || item.decision) continue;
          if (kind == Act::kWithdrawPosition && !position.entered) persons.push_back(position.author.value());
          if (kind == Act::kContestPosition && position.entered) persons.push_back(position.speaker().value());
        }
      }
    }
    std::erase_if(persons, [&](const auto& each) { return !forum_.state().IsEnrolled(domain::PersonId(each)); });
    if (persons.empty() || dice_.Chance(20)) return std::nullopt;
    return dice_.Of(persons);
  }

  void Step() {
    const int kind = AnyKind();
    if (kind == Act::kEnrol || kind == Act::kEraseRecord) return;
    const domain::State& state = forum_.state();
    std::string speaker = ActMaker::LikelySpeaker(kind, state, dice_);
    if (const auto concerned = WhomItConcerns(kind)) speaker = *concerned;
    const bool by_server =
        kind == Act::kNominationTimedOut || kind == Act::kCertificateRenewed || kind == Act::kMailOutcome;
    Act statement = by_server ? forum_.ByServer() : forum_.By(speaker);
    auto act = ActMaker(dice_, state, speaker, forum_.now(), 5).Make(kind);
    if (!act) return;
    statement.MergeFrom(act->statement);
    if (act->sealed) statement.set_sealed_hash(forum_.FreshBytes(32));
    statement = forum_.Current(statement);
    const v1::SealedPart* sealed = act->sealed ? &*act->sealed : nullptr;
    if (forum_.Try(statement, sealed)) return;
    const std::string name = mandat::testing::NameOfKind(kind);
    if (dice_.Chance(25)) {
      // Signed here and not taken there: it is seen, and gone again.
      ForumBuilder waiting = forum_;
      waiting.Must(statement, sealed);
      ASSERT_NO_FATAL_FAILURE(ExpectAsFromNothing(kept_, waiting.state(), name + ", waiting"));
    }
    forum_.Must(statement, sealed);
    ++accepted_[kind];
    Look(name);
  }

  void Look(const std::string& after) {
    ASSERT_NO_FATAL_FAILURE(ExpectAsFromNothing(kept_, forum_.state(), after));
    looked_at_ += kept_.looked_at();
    shown_ += static_cast<int>(kept_.items().size());
    // On the secretary's replica: sealed parts come later, each at its own time.
    for (std::size_t i = folded_; i < forum_.log().size(); ++i) {
      const Recorded& r = forum_.log()[i];
      domain::Apply(replica_, {r.place, r.time, &r.statement, nullptr, r.bytes_hash, forum_.state().forum_id});
      if (r.sealed) sealed_.push_back(i);
    }
    folded_ = forum_.log().size();
    while (!sealed_.empty() && dice_.Chance(40)) {
      const auto at = sealed_.begin() + dice_.Below(static_cast<std::int64_t>(sealed_.size()));
      domain::Unseal(replica_, forum_.log()[*at].place, *forum_.log()[*at].sealed);
      sealed_.erase(at);
    }
    ASSERT_NO_FATAL_FAILURE(ExpectAsFromNothing(kept_on_replica_, replica_, after + ", on a replica"));
    // As others see it, one after the other: what is hidden comes and goes.
    if (!dice_.Chance(5)) return;
    const domain::PersonId viewer(
        dice_.Of(std::vector<const char*>{"chair", mandat::testing::kOther, "substitute-1", "convener-ageing"}));
    ASSERT_NO_FATAL_FAILURE(ExpectAsFromNothing(kept_of_others_, SeenBy(viewer), after + ", by " + viewer.value()));
  }

  domain::State SeenBy(const domain::PersonId& viewer) const {
    const domain::State& server = forum_.state();
    const domain::Roles roles = domain::RolesOf(server, viewer);
    domain::State state;
    state.viewer = viewer;
    for (const Recorded& r : forum_.log()) {
      const domain::Visibility sees = domain::Visible(server, server.facts[r.place.seq - 1], viewer, roles);
      const v1::SealedPart* sealed = r.sealed && sees.sealed ? &*r.sealed : nullptr;
      domain::AppliedRecord record{r.place, r.time,       sees.body ? &r.statement : nullptr,
                                   sealed,  r.bytes_hash, server.forum_id};
      if (!sees.body) record.time = {};
      domain::Apply(state, record);
    }
    return state;
  }

  Dice dice_;
  std::map<int, int>& accepted_;
  ForumBuilder forum_;
  BoardMarks kept_, kept_on_replica_, kept_of_others_;
  domain::State replica_;
  std::size_t folded_ = 0;
  std::vector<std::size_t> sealed_;  // places in the log
  int looked_at_ = 0;
  int shown_ = 0;
};

TEST(BoardMarksTest, WhateverHappensTheBoardIsAsOneThatIsReadFromNothing) {
  std::map<int, int> accepted;
  int looked_at = 0;
  int shown = 0;
  for (std::uint64_t seed = 1; seed <= 12 && !HasFatalFailure(); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    BoardLife life(seed, accepted);
    life.Live(250);
    looked_at += life.looked_at();
    shown += life.shown();
  }
  ASSERT_FALSE(HasFatalFailure());
  // A life in which nothing happens, or after which everything is read anew, would prove nothing.
  using Act = v1::Statement;
  for (const int kind : {Act::kDeclarePosition, Act::kWithdrawPosition, Act::kContestPosition, Act::kDeclareRecusal,
                         Act::kSetProposal, Act::kSetAgendaItem, Act::kNominateSubstitute, Act::kAnswerNomination,
                         Act::kRevokeNomination, Act::kNominationTimedOut, Act::kAnswerNotice, Act::kRecordAttendance,
                         Act::kRecordDecision, Act::kAssignMandate, Act::kDescribeMandate, Act::kRevokeDevice})
    EXPECT_GE(accepted[kind], 2) << mandat::testing::NameOfKind(kind);
  EXPECT_LT(looked_at, shown / 2);
}

TEST(BoardMarksTest, ADayAndRulesAreWhatEveryItemRestsOn) {
  ForumBuilder forum;
  forum.Enrol(mandat::testing::kHolder);
  forum.Meeting("m1", "2027-03-12", 4);
  forum.Notice();
  forum.Declare(mandat::testing::kHolder, mandat::testing::kMandate, "i1");
  domain::State state = forum.state();
  for (domain::Mandate& each : state.mandate_history.at(domain::MandateId(mandat::testing::kMandate)))
    each.valid_to = domain::Date(2027, 4, 1);
  BoardMarks kept;
  ASSERT_NO_FATAL_FAILURE(ExpectAsFromNothing(kept, state, "at first"));
  const std::vector<ItemMarks> before = kept.items();
  domain::Meeting& meeting = state.meetings.at(kOnBoard);
  meeting.rules.advance_counts.clear();
  ASSERT_NO_FATAL_FAILURE(ExpectAsFromNothing(kept, state, "under other rules"));
  EXPECT_EQ(kept.looked_at(), 4);
  // After the mandate's end.
  meeting.date = domain::Date(2027, 5, 21);
  ASSERT_NO_FATAL_FAILURE(ExpectAsFromNothing(kept, state, "on another day"));
  EXPECT_EQ(kept.looked_at(), 4);
  EXPECT_NE(kept.items(), before);
}

TEST(BoardMarksTest, OnlyWhatMayStandDifferentlyIsLookedAt) {
  ForumBuilder forum;
  forum.Enrol(mandat::testing::kHolder);
  forum.Meeting("m1", "2027-03-12", 4);
  forum.Notice();
  BoardMarks marks;
  const auto look = [&] {
    marks.Read(forum.state(), *forum.state().FindMeeting(kOnBoard));
    return marks.looked_at();
  };
  EXPECT_EQ(look(), 4);
  EXPECT_EQ(look(), 0);
  forum.Declare(mandat::testing::kHolder, mandat::testing::kMandate, "i2");
  EXPECT_EQ(look(), 1);
  forum.Must(forum.Proposal("m1", "i3", 2, "Ett annat förslag"));
  EXPECT_EQ(look(), 1);
  // Another meeting's items are none of this one's.
  forum.Meeting("m2", "2027-05-21", 2);
  EXPECT_EQ(look(), 0);
  // An answer to the notice is about every item.
  forum.Must(forum.Answer(mandat::testing::kHolder, mandat::testing::kMandate, true));
  EXPECT_EQ(look(), 4);
  forum.Open();
  EXPECT_EQ(look(), 4);
  forum.Attend(mandat::testing::kMandate);
  EXPECT_EQ(look(), 4);
  forum.Decide("i1");
  EXPECT_EQ(look(), 1);
}

}  // namespace
}  // namespace mandat::app
